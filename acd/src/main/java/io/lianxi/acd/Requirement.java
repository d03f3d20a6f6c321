package io.lianxi.acd;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an agent must and must not have: skills at a level or above, joined by {@code not}, {@code
 * and} and {@code or}, which bind in this order; e.g. {@code billing>=2 and (vip or not trainee)}.
 * The empty text is met by anyone.
 */
public sealed interface Requirement {
  int LONGEST_TEXT = 500;
  int MOST_TERMS = 20;
  int DEEPEST_NESTING = 10;

  /** How many different skills two requirements may name together to be compared. */
  int MOST_SKILLS_COMPARED = 6;

  /** The requirement that anyone meets. */
  static Requirement anyone() {
    return new Anyone();
  }

  /**
   * The requirement in {@code text}.
   *
   * @throws IllegalArgumentException when there is none; the message says what is wrong at which
   *     character, the first being 1
   */
  @JsonCreator
  static Requirement parse(String text) {
    return new RequirementText(text).read();
  }

  /** All of {@code skills}; anyone when there are none. */
  static Requirement all(Collection<Skill> skills) {
    List<Requirement> terms = skills.stream().distinct().<Requirement>map(Has::new).toList();
    return switch (terms.size()) {
      case 0 -> anyone();
      case 1 -> terms.getFirst();
      default -> new And(terms);
    };
  }

  /** Does someone whose level in each skill is {@code levels}, 0 for none, meet this? */
  boolean isMetBy(ToIntFunction<String> levels);

  /** Does someone with {@code skills} meet this? Of a skill that is there twice the best counts. */
  default boolean isMetBy(Collection<Skill> skills) {
    return isMetBy(
        name -> {
          int level = 0;
          for (Skill skill : skills) {
            if (skill.name().equals(name)) {
              level = Math.max(level, skill.level());
            }
          }
          return level;
        });
  }

  /** Every skill at every level that is named, also under a {@code not}. */
  Stream<Skill> terms();

  /** The skills that are named, also under a {@code not}. */
  default Set<String> skillNames() {
    return terms().map(Skill::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Is everybody who meets {@code earlier} still admitted? Exact: every combination of levels that
   * could make a difference is tried.
   *
   * @throws IllegalArgumentException when both together name more than {@link
   *     #MOST_SKILLS_COMPARED} skills
   */
  default boolean relaxes(Requirement earlier) {
    Map<String, Set<Integer>> levels = new TreeMap<>();
    Stream.concat(terms(), earlier.terms())
        .forEach(
            skill ->
                levels
                    .computeIfAbsent(skill.name(), name -> new TreeSet<>(Set.of(0)))
                    .add(skill.level()));
    if (levels.size() > MOST_SKILLS_COMPARED) {
      throw new IllegalArgumentException(
          "can be compared when they name at most "
              + MOST_SKILLS_COMPARED
              + " skills together, not "
              + levels.size());
    }
    return admits(earlier, List.copyOf(levels.entrySet()), new HashMap<>());
  }

  private boolean admits(
      Requirement earlier,
      List<Map.Entry<String, Set<Integer>>> untried,
      Map<String, Integer> levels) {
    if (untried.isEmpty()) {
      ToIntFunction<String> level = name -> levels.getOrDefault(name, 0);
      return !earlier.isMetBy(level) || isMetBy(level);
    }
    Map.Entry<String, Set<Integer>> skill = untried.getFirst();
    for (int level : skill.getValue()) {
      levels.put(skill.getKey(), level);
      if (!admits(earlier, untried.subList(1, untried.size()), levels)) {
        return false;
      }
    }
    return true;
  }

  /** The text that {@link #parse} reads as this. */
  @JsonValue
  String text();

  /** No requirement. */
  record Anyone() implements Requirement {
    @Override
    public boolean isMetBy(ToIntFunction<String> levels) {
      return true;
    }

    @Override
    public Stream<Skill> terms() {
      return Stream.empty();
    }

    @Override
    public String text() {
      return "";
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /** The skill at its level or above. */
  record Has(Skill skill) implements Requirement {
    @Override
    public boolean isMetBy(ToIntFunction<String> levels) {
      return levels.applyAsInt(skill.name()) >= skill.level();
    }

    @Override
    public Stream<Skill> terms() {
      return Stream.of(skill);
    }

    @Override
    public String text() {
      return skill.level() == Skill.LOWEST ? skill.name() : skill.name() + ">=" + skill.level();
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /** Whoever does not meet {@code what}. */
  record Not(Requirement what) implements Requirement {
    public Not {
      if (what instanceof Anyone) {
        throw new IllegalArgumentException("nobody meets the opposite of no requirement");
      }
    }

    @Override
    public boolean isMetBy(ToIntFunction<String> levels) {
      return !what.isMetBy(levels);
    }

    @Override
    public Stream<Skill> terms() {
      return what.terms();
    }

    @Override
    public String text() {
      return "not " + (what instanceof And || what instanceof Or ? "(" + what + ")" : what);
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /** Whoever meets all of {@code parts}, of which none is an {@code And}. */
  record And(List<Requirement> parts) implements Requirement {
    public And {
      parts = joined(parts, part -> part instanceof And and ? and.parts() : List.of(part));
    }

    @Override
    public boolean isMetBy(ToIntFunction<String> levels) {
      for (Requirement part : parts) {
        if (!part.isMetBy(levels)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Stream<Skill> terms() {
      return parts.stream().flatMap(Requirement::terms);
    }

    @Override
    public String text() {
      return parts.stream()
          .map(part -> part instanceof Or ? "(" + part + ")" : part.text())
          .collect(Collectors.joining(" and "));
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /** Whoever meets one of {@code parts}, of which none is an {@code Or}. */
  record Or(List<Requirement> parts) implements Requirement {
    public Or {
      parts = joined(parts, part -> part instanceof Or or ? or.parts() : List.of(part));
    }

    @Override
    public boolean isMetBy(ToIntFunction<String> levels) {
      for (Requirement part : parts) {
        if (part.isMetBy(levels)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Stream<Skill> terms() {
      return parts.stream().flatMap(Requirement::terms);
    }

    @Override
    public String text() {
      return parts.stream().map(Requirement::text).collect(Collectors.joining(" or "));
    }

    @Override
    public String toString() {
      return text();
    }
  }

  private static List<Requirement> joined(
      List<Requirement> parts, Function<Requirement, List<Requirement>> flattened) {
    List<Requirement> joined = new ArrayList<>();
    parts.forEach(part -> joined.addAll(flattened.apply(part)));
    if (joined.size() < 2 || joined.stream().anyMatch(Anyone.class::isInstance)) {
      throw new IllegalArgumentException("two requirements or more can be joined");
    }
    return List.copyOf(joined);
  }
}
