package io.lianxi.knowledge.search;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well articles are found: labelled questions of a folder, asked of any search, and a table of
 * what came of it beside what is wanted.
 *
 * <p>R@n: the share of questions with a right article among the first n. MRR@10: the mean of 1/rank
 * of the first right one, 0 beyond ten. Triples: the share in which the right text comes before the
 * wrong one, when both are articles among all others; what is not among as many as were asked for
 * comes behind. Wanted is the share of all, so of as many as may be asked for; that among fewer is
 * told beside it: of some thousand questions of customers that are much alike the right one may be
 * behind a hundred others. Whatever is asked for more of must begin the same.
 */
@NullMarked
public final class Relevance {
  private static final int[] SIZES = {10, 100, 1_000};
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final Searched searched;
  private final Consumer<String> table;
  private boolean isEnough = true;

  /** An article to be found. */
  public record Text(String id, String title, String body) {}

  /** A found article. */
  public record Found(String id, double score) {}

  /** Whatever finds articles. */
  public interface Searched {
    /** Finds nothing but {@code articles} from now on. */
    void fill(List<Text> articles);

    List<Found> search(String question, String mode, int size);
  }

  /**
   * @param table is told what was measured; each line says whether it is enough
   */
  public Relevance(Path folder, Searched searched, Consumer<String> table) {
    this.folder = folder;
    this.searched = searched;
    this.table = table;
  }

  /** Measures everything. */
  public void run() {
    table.accept("%-34s %7s %7s %7s   wanted".formatted("", "R@1", "R@5", "MRR@10"));
    telecom();
    faq();
    for (String triples : List.of("bq", "lcqmc", "atec")) {
      triples(triples);
    }
  }

  /** Was everything as good as it has to be? */
  public boolean isEnough() {
    return isEnough;
  }

  private record Question(String text, Set<String> right) {}

  private record Figures(double r1, double r5, double mrr) {}

  private void telecom() {
    searched.fill(
        lines("telecom-corpus.jsonl").stream()
            .map(line -> new Text(text(line, "id"), text(line, "question"), text(line, "answer")))
            .toList());
    List<Question> questions = questions("telecom-queries.dev.jsonl", "telecom", "true");
    Figures hybrid = ask(questions, "hybrid");
    line(
        "telecom, hybrid",
        hybrid,
        "R@1 >= .83, R@5 >= .99, MRR@10 >= .90",
        () -> hybrid.r1 >= .83 && hybrid.r5 >= .99 && hybrid.mrr >= .90);
    Figures traditional =
        ask(
            questions.stream()
                .map(one -> new Question(ZhConverterUtil.toTraditional(one.text), one.right))
                .toList(),
            "hybrid");
    line(
        "the same in Traditional characters",
        traditional,
        "as good",
        () -> traditional.mrr >= hybrid.mrr - .01);
    Figures lexical = ask(questions, "lexical");
    line("telecom, lexical", lexical, "MRR@10 >= .87", () -> lexical.mrr >= .87);
  }

  private void faq() {
    List<JsonNode> corpus = lines("faq-corpus.jsonl");
    List<Question> questions = questions("faq-queries.dev.jsonl", "kind", "title_to_answer");
    answers("FAQ by answers, id as title", corpus, questions, true);
    answers("FAQ by answers, beginning as title", corpus, questions, false);
  }

  private void answers(
      String name, List<JsonNode> corpus, List<Question> questions, boolean isNamedById) {
    searched.fill(
        corpus.stream()
            .map(
                line ->
                    new Text(
                        text(line, "id"),
                        isNamedById ? text(line, "id") : beginning(text(line, "answer")),
                        text(line, "answer")))
            .toList());
    Figures found = ask(questions, "hybrid");
    line(name, found, "MRR@10 >= .80", () -> found.mrr >= .80);
  }

  private static String beginning(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60);
  }

  private void triples(String name) {
    List<JsonNode> lines = lines("triples-" + name + ".dev.jsonl");
    Map<String, String> ids = new LinkedHashMap<>();
    for (JsonNode line : lines) {
      for (String part : List.of("positive", "negative")) {
        ids.putIfAbsent(text(line, part), name + "-" + ids.size());
      }
    }
    List<Text> texts = new ArrayList<>();
    ids.forEach((text, id) -> texts.add(new Text(id, text, "")));
    searched.fill(texts);
    double wanted = Map.of("bq", .83, "lcqmc", .87, "atec", .82).getOrDefault(name, 1.0);
    double[] shares = shares(lines, ids);
    boolean isRight = shares[2] >= wanted;
    isEnough &= isRight;
    table.accept(
        "%-34s %7.3f %7.3f %7.3f   >= %.2f of 1000  %s  (%d triples, %d articles)"
            .formatted(
                "triples " + name + ", of 10, 100, 1000",
                shares[0],
                shares[1],
                shares[2],
                wanted,
                isRight ? "yes" : "NO",
                lines.size(),
                ids.size()));
  }

  /** In how many the right text comes before the wrong one, of the first 10, 100 and 1000. */
  private double[] shares(List<JsonNode> lines, Map<String, String> ids) {
    Map<String, List<String>> some = new LinkedHashMap<>();
    Map<String, List<String>> many = new LinkedHashMap<>();
    double[] right = new double[SIZES.length];
    for (JsonNode line : lines) {
      String query = text(line, "query");
      String positive = ids.getOrDefault(text(line, "positive"), "");
      String negative = ids.getOrDefault(text(line, "negative"), "");
      List<String> found = some.computeIfAbsent(query, one -> found(one, "hybrid", SIZES[1]));
      boolean isThere = found.contains(positive) || found.contains(negative);
      List<String> deep =
          isThere
              ? found
              : many.computeIfAbsent(query, one -> found(one, "hybrid", SIZES[1], SIZES[2]));
      for (int i = 0; i < SIZES.length; i++) {
        List<String> looked = deep.subList(0, Math.min(deep.size(), SIZES[i]));
        right[i] += rank(looked, positive) < rank(looked, negative) ? 1 : 0;
      }
    }
    return Arrays.stream(right).map(count -> count / lines.size()).toArray();
  }

  private static int rank(List<String> found, String id) {
    int rank = found.indexOf(id);
    return rank < 0 ? Integer.MAX_VALUE : rank;
  }

  /** What is found of the last size; whatever is found of a smaller one must be its beginning. */
  private List<String> found(String question, String mode, int... sizes) {
    List<String> few = List.of();
    for (int size : sizes) {
      List<String> many = searched.search(question, mode, size).stream().map(Found::id).toList();
      if (!few.equals(many.subList(0, Math.min(many.size(), few.size())))) {
        throw new IllegalStateException(question + ": the first of " + size + " are others");
      }
      few = many;
    }
    return few;
  }

  private Figures ask(List<Question> questions, String mode) {
    double r1 = 0;
    double r5 = 0;
    double mrr = 0;
    for (Question question : questions) {
      List<String> found = found(question.text, mode, SIZES[0], SIZES[1]);
      for (int i = 0; i < Math.min(SIZES[0], found.size()); i++) {
        if (question.right.contains(found.get(i))) {
          r1 += i < 1 ? 1 : 0;
          r5 += i < 5 ? 1 : 0;
          mrr += 1.0 / (i + 1);
          break;
        }
      }
    }
    int n = questions.size();
    return new Figures(r1 / n, r5 / n, mrr / n);
  }

  private void line(String name, Figures figures, String wanted, BooleanSupplier isRight) {
    isEnough &= isRight.getAsBoolean();
    table.accept(
        "%-34s %7.3f %7.3f %7.3f   %s  %s"
            .formatted(
                name,
                figures.r1,
                figures.r5,
                figures.mrr,
                wanted,
                isRight.getAsBoolean() ? "yes" : "NO"));
  }

  private List<Question> questions(String file, String field, String value) {
    return lines(file).stream()
        .filter(line -> line.path(field).asString("").toLowerCase(Locale.ROOT).equals(value))
        .map(
            line -> {
              Set<String> right = new TreeSet<>();
              line.path("relevant_ids").forEach(id -> right.add(id.asString()));
              return new Question(text(line, "text"), right);
            })
        .toList();
  }

  private static String text(JsonNode line, String field) {
    return line.path(field).asString("");
  }

  private List<JsonNode> lines(String file) {
    try {
      return Files.readAllLines(folder.resolve(file)).stream()
          .filter(line -> !line.isBlank())
          .map(line -> JSON.readTree(line))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
