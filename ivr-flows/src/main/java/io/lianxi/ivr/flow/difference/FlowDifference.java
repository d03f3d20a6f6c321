package io.lianxi.ivr.flow.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says in words what of a flow has become otherwise: the flow itself, its steps in the order of the
 * newer text, its test cases. Where steps stand in a drawing does not count.
 */
public final class FlowDifference {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> ELSEWHERE = Set.of("steps", "tests", "at");
  private static final int LONGEST = 80;

  private final List<Change> changes = new ArrayList<>();

  private FlowDifference() {}

  /**
   * What {@code after} says otherwise than {@code before}; empty when they do the same.
   *
   * @param before the document of a flow
   * @param after another one
   */
  public static List<Change> of(String before, String after) {
    FlowDifference difference = new FlowDifference();
    JsonNode was = JSON.readTree(before);
    JsonNode is = JSON.readTree(after);
    difference.fields(null, was, is);
    difference.steps(was.path("steps"), is.path("steps"));
    difference.tests(byName(was.path("tests")), byName(is.path("tests")));
    return List.copyOf(difference.changes);
  }

  private void steps(JsonNode was, JsonNode is) {
    for (String step : names(is, was)) {
      JsonNode old = was.path(step);
      JsonNode now = is.path(step);
      if (old.isMissingNode()) {
        String verb = now.path("verb").asString();
        add(step, Change.Kind.ADDED, "新增步骤（%s）".formatted(verb), "is new (%s)".formatted(verb));
      } else if (now.isMissingNode()) {
        add(step, Change.Kind.REMOVED, "步骤已删除", "is gone");
      } else if (!now.path("verb").equals(old.path("verb"))) {
        String from = old.path("verb").asString();
        String to = now.path("verb").asString();
        add(
            step,
            Change.Kind.CHANGED,
            "由“%s”改为“%s”".formatted(from, to),
            "is now ‘%s’ instead of ‘%s’".formatted(to, from));
      } else {
        fields(step, old, now);
      }
    }
  }

  private static Set<String> names(JsonNode first, JsonNode second) {
    Set<String> names = new LinkedHashSet<>(first.propertyNames());
    names.addAll(second.propertyNames());
    return names;
  }

  private void fields(@Nullable String step, JsonNode was, JsonNode is) {
    Map<String, String> old = flat(was);
    Map<String, String> now = flat(is);
    Set<String> paths = new LinkedHashSet<>(now.keySet());
    paths.addAll(old.keySet());
    for (String path : paths) {
      if (!Objects.equals(old.get(path), now.get(path))) {
        field(step, FieldWords.of(path), old.get(path), now.get(path));
      }
    }
  }

  private void field(
      @Nullable String step,
      FieldWords.Subject subject,
      @Nullable String was,
      @Nullable String is) {
    String old = clipped(was);
    String now = clipped(is);
    String zh = subject.isExit() ? "通向" : "为";
    String en = subject.isExit() ? "now leads to" : "is now";
    String noLonger = subject.isExit() ? "no longer leads to" : "is no longer";
    if (was == null) {
      add(
          step,
          Change.Kind.CHANGED,
          "%s现在%s“%s”，原来没有".formatted(subject.zh(), zh, now),
          "%s %s ‘%s’; there was none before".formatted(subject.en(), en, now));
    } else if (is == null) {
      add(
          step,
          Change.Kind.CHANGED,
          "%s不再%s“%s”".formatted(subject.zh(), zh, old),
          "%s %s ‘%s’".formatted(subject.en(), noLonger, old));
    } else {
      add(
          step,
          Change.Kind.CHANGED,
          "%s现在%s“%s”，原来%s“%s”".formatted(subject.zh(), zh, now, zh, old),
          "%s %s ‘%s’ instead of ‘%s’".formatted(subject.en(), en, now, old));
    }
  }

  private static String clipped(@Nullable String value) {
    String text = Objects.requireNonNullElse(value, "");
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private void add(@Nullable String step, Change.Kind kind, String zh, String en) {
    changes.add(
        step == null
            ? new Change(null, kind, zh, en)
            : new Change(
                step, kind, "步骤“%s”：%s".formatted(step, zh), "step ‘%s’: %s".formatted(step, en)));
  }

  /** Each value with its path; those of lists are numbered from 1, lists of words are one value. */
  private static Map<String, String> flat(JsonNode node) {
    Map<String, String> flat = new LinkedHashMap<>();
    for (String name : node.propertyNames()) {
      if (!ELSEWHERE.contains(name)) {
        flatten("/" + name, node.path(name), flat);
      }
    }
    return flat;
  }

  private static void flatten(String path, JsonNode node, Map<String, String> into) {
    if (node.isObject()) {
      node.propertyNames().forEach(name -> flatten(path + "/" + name, node.path(name), into));
    } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
      for (int i = 0; i < node.size(); i++) {
        flatten(path + "/" + (i + 1), node.path(i), into);
      }
    } else if (node.isArray()) {
      into.put(path, String.join(", ", node.valueStream().map(JsonNode::asString).toList()));
    } else {
      into.put(path, node.asString());
    }
  }

  private static Map<String, JsonNode> byName(JsonNode tests) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    tests.forEach(test -> named.put(test.path("name").asString(), test));
    return named;
  }

  private void tests(Map<String, JsonNode> was, Map<String, JsonNode> is) {
    Set<String> names = new LinkedHashSet<>(is.keySet());
    names.addAll(was.keySet());
    for (String name : names) {
      JsonNode old = was.get(name);
      JsonNode now = is.get(name);
      if (old == null) {
        add(
            null,
            Change.Kind.ADDED,
            "新增测试“%s”".formatted(name),
            "the test ‘%s’ is new".formatted(name));
      } else if (now == null) {
        add(
            null,
            Change.Kind.REMOVED,
            "测试“%s”已删除".formatted(name),
            "the test ‘%s’ is gone".formatted(name));
      } else if (!now.equals(old)) {
        add(
            null,
            Change.Kind.CHANGED,
            "测试“%s”已修改".formatted(name),
            "the test ‘%s’ is another".formatted(name));
      }
    }
  }
}
