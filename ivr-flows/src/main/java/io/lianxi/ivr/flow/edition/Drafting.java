package io.lianxi.ivr.flow.edition;

import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.StorableText;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.Parting;
import io.lianxi.ivr.flow.Step;
import io.lianxi.ivr.flow.text.FlowText;
import io.lianxi.ivr.phrase.Template;
import io.lianxi.ivr.phrase.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the texts of flows before they are published. */
public final class Drafting {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String WELCOME = "welcome";
  private static final String AGENT = "agent";

  private final FlowEditions editions;
  private final QueueName fallback;
  private final Clock clock;

  /**
   * @param fallback the queue that a new flow leads to
   */
  Drafting(FlowEditions editions, QueueName fallback, Clock clock) {
    this.editions = editions;
    this.fallback = fallback;
    this.clock = clock;
  }

  /** Adds a flow with a welcome that leads to a person; empty when there is one of this name. */
  public Optional<Draft> add(String name, String by) {
    return add(first(name), by);
  }

  /** Adds a flow that says what {@code other} does; empty when there is one of this name. */
  public Optional<Draft> copy(String name, Draft other, String by) {
    ObjectNode document = (ObjectNode) JSON.readTree(other.document());
    document.put("flow", name);
    Draft.Head head = other.head();
    Draft first =
        new Draft(
            new Draft.Head(name, 1, head.titleZh(), head.titleEn(), by, clock.instant(), 0),
            document.toString());
    return editions.add(first) ? Optional.of(first) : Optional.empty();
  }

  /** Adds {@code flow}, whatever it says; empty when there is one of this name. */
  public Optional<Draft> add(Flow flow, String by) {
    Draft first = new Draft(head(flow, 1, by, clock.instant()), FlowText.write(flow));
    return editions.add(first) ? Optional.of(first) : Optional.empty();
  }

  /**
   * Saves {@code flow} over the draft's {@code revision}.
   *
   * @param document the text that it was read from
   * @return empty, with nothing changed, when another revision is the newest
   */
  public Optional<Draft> save(Flow flow, String document, int revision, String by) {
    Draft next = new Draft(head(flow, revision + 1, by, clock.instant()), document);
    return editions.save(next) ? Optional.of(next) : Optional.empty();
  }

  static Draft.Head head(Flow flow, int revision, String by, Instant at) {
    return new Draft.Head(
        flow.id(), revision, title(flow, Language.ZH), title(flow, Language.EN), by, at, 0);
  }

  private static String title(Flow flow, Language language) {
    return flow.name()
        .in(language)
        .or(() -> flow.name().written().stream().map(Text.Written::template).findFirst())
        .map(Template::source)
        .map(StorableText::of)
        .orElse(flow.id());
  }

  private Flow first(String name) {
    Map<String, Step> steps = new java.util.LinkedHashMap<>();
    steps.put(
        WELCOME,
        new Step.Say(
            text("您好，欢迎致电。", "Hello and welcome."),
            List.of(),
            null,
            AGENT,
            null,
            new Step.Spot(0, 0)));
    steps.put(
        AGENT,
        new Parting.Enqueue(
            fallback,
            text("正在为您转接人工服务，请稍候。", "I am taking you to an agent. Please hold."),
            new Step.Spot(0, 120)));
    return new Flow(
        name,
        text(name, name),
        List.of(Language.ZH, Language.EN),
        WELCOME,
        fallback,
        null,
        null,
        List.of(),
        steps,
        List.of());
  }

  private static Text text(String zh, String en) {
    return new Text(Template.of(zh), Template.of(en));
  }
}
