package io.lianxi.ivr.flow;

import io.lianxi.ivr.expression.Expression;
import io.lianxi.ivr.phrase.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What steps are made of, each part with where it stands in the step. */
public final class Anatomy {

  private static final String RETURN = "return";
  private static final String NAMED_RETURN = RETURN + ":";

  private Anatomy() {}

  /** Does {@code target} lead out of the flow, to the one around it? */
  public static boolean isReturn(String target) {
    return target.equals(RETURN) || target.startsWith(NAMED_RETURN);
  }

  /** The name of the exit of a flow that {@code target}, a return, is; "" for one without. */
  static String exitName(String target) {
    return target.substring(Math.min(NAMED_RETURN.length(), target.length()));
  }

  /**
   * A part of a step.
   *
   * @param pointer JSON pointer from the step
   */
  public record Part<T>(String pointer, T value) {}

  /**
   * A way out of a step.
   *
   * @param target the step it leads to; null when it is not said
   * @param isOptional may it be left out, so that it leads to a person?
   */
  public record Exit(@Nullable String target, boolean isOptional) {}

  /** All ways out of {@code step}, also those that are not said. */
  public static List<Part<Exit>> exits(Step step) {
    return switch (step) {
      case Step.Say say -> List.of(needed("then", say.then()), spare("error", say.error()));
      case Step.Play play -> List.of(needed("then", play.then()), spare("error", play.error()));
      case Step.Menu menu ->
          joined(
              named("keys", menu.keys()),
              List.of(spare("failed", menu.failed()), spare("error", menu.error())));
      case Step.Gather asked -> asked(asked.then(), asked.failed(), asked.error());
      case Step.Input asked -> asked(asked.then(), asked.failed(), asked.error());
      case Step.Survey asked -> asked(asked.then(), asked.failed(), asked.error());
      case Step.Set set -> List.of(needed("then", set.then()), spare("error", set.error()));
      case Step.When when ->
          joined(
              cases(when),
              List.of(needed("otherwise", when.otherwise()), spare("error", when.error())));
      case Step.Lookup look ->
          List.of(
              needed("then", look.then()),
              spare("nothing", look.nothing()),
              spare("error", look.error()));
      case Errand.Dial dial -> asked(dial.then(), dial.failed(), dial.error());
      case Errand errand -> List.of(needed("then", errand.then()), spare("error", errand.error()));
      case Step.SubFlow part ->
          joined(
              named("exits", part.exits()),
              List.of(needed("then", part.then()), spare("error", part.error())));
      case Parting.Transfer transfer -> List.of(spare("error", transfer.error()));
      case Parting parting -> List.of();
    };
  }

  private static List<Part<Exit>> asked(
      @Nullable String then, @Nullable String failed, @Nullable String error) {
    return List.of(needed("then", then), spare("failed", failed), spare("error", error));
  }

  private static Part<Exit> needed(String field, @Nullable String target) {
    return new Part<>("/" + field, new Exit(target, false));
  }

  private static Part<Exit> spare(String field, @Nullable String target) {
    return new Part<>("/" + field, new Exit(target, true));
  }

  private static List<Part<Exit>> named(String field, Map<String, String> targets) {
    return targets.entrySet().stream()
        .map(entry -> needed(field + "/" + entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<Part<Exit>> cases(Step.When when) {
    List<Part<Exit>> exits = new ArrayList<>();
    for (int i = 0; i < when.cases().size(); i++) {
      exits.add(needed("cases/" + i + "/then", when.cases().get(i).then()));
    }
    return exits;
  }

  /** All texts of {@code step}. */
  public static List<Part<Text>> texts(Step step) {
    return switch (step) {
      case Step.Say say -> List.of(new Part<>("/text", say.text()));
      case Step.Play play -> List.of(new Part<>("/text", play.text()));
      case Step.Input input when input.confirm() != null ->
          joined(asked(input), text("/confirm", input.confirm()));
      case Step.Menu menu -> joined(asked(menu), choices(menu));
      case Step.Asks asks -> asked(asks);
      case Parting parting -> text("/text", parting.text());
      case Errand.Message message -> text("/text", message.text());
      case Errand.RecordMessage record -> text("/text", record.text());
      case Errand.Dial dial -> text("/text", dial.text());
      case Errand.Ticket ticket ->
          joined(text("/subject", ticket.subject()), text("/description", ticket.description()));
      case Errand.Http http -> List.of();
      case Step.Set set -> List.of();
      case Step.When when -> List.of();
      case Step.Lookup look -> List.of();
      case Step.SubFlow part -> List.of();
    };
  }

  private static List<Part<Text>> asked(Step.Asks step) {
    List<Part<Text>> texts = new ArrayList<>();
    texts.add(new Part<>("/text", step.text()));
    for (int i = 0; i < step.again().size(); i++) {
      texts.add(new Part<>("/again/" + i, step.again().get(i)));
    }
    return texts;
  }

  private static List<Part<Text>> choices(Step.Menu menu) {
    return menu.choices().entrySet().stream()
        .map(choice -> new Part<>("/choices/" + choice.getKey(), choice.getValue()))
        .toList();
  }

  private static List<Part<Text>> text(String pointer, @Nullable Text text) {
    return Stream.ofNullable(text).map(there -> new Part<>(pointer, there)).toList();
  }

  /** All expressions of {@code step}, those in its texts too. */
  public static List<Part<Expression>> expressions(Step step) {
    List<Part<Expression>> own =
        switch (step) {
          case Step.Set set -> computed("values", set.values());
          case Step.Lookup look -> computed("with", look.with());
          case Step.SubFlow part -> computed("with", part.with());
          case Errand.Http http ->
              joined(computed("query", http.query()), computed("body", http.body()));
          case Errand.Message message ->
              Stream.ofNullable(message.to()).map(to -> new Part<>("/to", to)).toList();
          case Errand.Dial dial -> List.of(new Part<>("/to", dial.to()));
          case Parting.Transfer transfer -> List.of(new Part<>("/to", transfer.to()));
          case Errand errand -> List.of();
          case Parting parting -> List.of();
          case Step.When when -> conditions(when);
          case Step.Say say -> List.of();
          case Step.Play play -> List.of();
          case Step.Asks asks -> List.of();
        };
    return joined(own, texts(step).stream().flatMap(Anatomy::expressions).toList());
  }

  private static List<Part<Expression>> computed(String field, Map<String, Expression> values) {
    return values.entrySet().stream()
        .map(entry -> new Part<>("/" + field + "/" + entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<Part<Expression>> conditions(Step.When when) {
    List<Part<Expression>> conditions = new ArrayList<>();
    for (int i = 0; i < when.cases().size(); i++) {
      conditions.add(new Part<>("/cases/" + i + "/if", when.cases().get(i).condition()));
    }
    return conditions;
  }

  private static Stream<Part<Expression>> expressions(Part<Text> text) {
    return text.value().written().stream()
        .flatMap(
            written ->
                written.template().expressions().stream()
                    .map(
                        expression ->
                            new Part<>(
                                text.pointer()
                                    + "/"
                                    + written.language().name().toLowerCase(java.util.Locale.ROOT),
                                expression)));
  }

  /** The variables that get a value in {@code step}. */
  public static List<String> assigned(Step step) {
    return switch (step) {
      case Step.Gather gather -> List.of(gather.into());
      case Step.Input input -> List.of(input.into());
      case Step.Lookup look -> List.of(look.into());
      case Step.Set set -> List.copyOf(set.values().keySet());
      case Step.SubFlow part -> List.copyOf(part.into().keySet());
      case Errand.Ticket ticket -> Stream.ofNullable(ticket.into()).toList();
      case Errand.Http http -> Stream.ofNullable(http.into()).toList();
      case Step.Survey survey -> Stream.ofNullable(survey.into()).toList();
      case Errand errand -> List.of();
      case Parting parting -> List.of();
      case Step.Say say -> List.of();
      case Step.Play play -> List.of();
      case Step.Menu menu -> List.of();
      case Step.When when -> List.of();
    };
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).map(Objects::requireNonNull).toList();
  }
}
