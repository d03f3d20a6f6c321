package io.lianxi.ivr.flow.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.flow.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads flows from JSON and writes them back. */
public final class FlowText {
  /** characters of a document */
  public static final int LONGEST = 500_000;

  private static final String NO_DOCUMENT = "NO_DOCUMENT";
  private static final int DEEPEST = 20;
  private static final int LONGEST_STRING = 10_000;
  private static final int LONGEST_NUMBER = 20;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_STRING)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private FlowText() {}

  /** The flow of this document, or why it is none. */
  public static Reading read(String document) {
    if (document.length() > LONGEST) {
      return refused(
          "文件太长，最多 " + LONGEST + " 个字符", "the document is longer than " + LONGEST + " characters");
    }
    try {
      JsonNode tree = JSON.readTree(document);
      List<Problem> problems = FlowSchema.problems(tree);
      return problems.isEmpty()
          ? new Reading.Read(JSON.treeToValue(tree, Flow.class))
          : new Reading.Refused(problems);
    } catch (JacksonException e) {
      String where = where(e.getLocation());
      return refused("不是有效的 JSON" + where, "not JSON: " + e.getOriginalMessage() + where);
    }
  }

  private static Reading refused(String zh, String en) {
    return new Reading.Refused(List.of(new Problem(null, "", NO_DOCUMENT, zh, en)));
  }

  private static String where(TokenStreamLocation location) {
    return location == null ? "" : " (" + location.getLineNr() + ":" + location.getColumnNr() + ")";
  }

  /** The document of the flow. */
  public static String write(Flow flow) {
    return JSON.writeValueAsString(flow);
  }

  /** The flow that comes with the product, with the flows that are parts of it or follow it. */
  public static Plan shippedPlan(String name) {
    Flow main = shipped(name);
    Map<String, Flow> parts = new HashMap<>();
    gather(main, parts);
    return new Plan(main, parts);
  }

  private static void gather(Flow flow, Map<String, Flow> parts) {
    for (String part : flow.parts()) {
      if (!parts.containsKey(part)) {
        Flow shipped = shipped(part);
        parts.put(part, shipped);
        gather(shipped, parts);
      }
    }
  }

  /** The JSON Schema that flows are by. */
  public static String schema() {
    return resource("flow.schema.json")
        .orElseThrow(() -> new IllegalStateException("no schema is shipped"));
  }

  private static Optional<String> resource(String name) {
    try (InputStream in = FlowText.class.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The flow that comes with the product as {@code name.json}.
   *
   * @throws IllegalStateException when it is none, which the build would have found
   */
  public static Flow shipped(String name) {
    String document =
        resource(name + ".json")
            .orElseThrow(() -> new IllegalStateException("no flow " + name + " is shipped"));
    return switch (read(document)) {
      case Reading.Read read -> read.flow();
      case Reading.Refused refused ->
          throw new IllegalStateException(name + " is no flow: " + refused.problems());
    };
  }
}
