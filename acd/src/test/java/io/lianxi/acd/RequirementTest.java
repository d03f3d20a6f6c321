package io.lianxi.acd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.Requirement.And;
import io.lianxi.acd.Requirement.Has;
import io.lianxi.acd.Requirement.Not;
import io.lianxi.acd.Requirement.Or;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RequirementTest {
  private static final JsonMapper JSON = new JsonMapper();

  /** e.g. {@code "billing:2 vip:1"}. */
  private static List<Skill> skills(String written) {
    return Arrays.stream(written.split(" "))
        .filter(skill -> !skill.isEmpty())
        .map(skill -> skill.split(":"))
        .map(skill -> new Skill(skill[0], Integer.parseInt(skill[1])))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', true",
    "'   ', 'billing:1', true",
    "billing, 'billing:1', true",
    "billing, '', false",
    "billing, 'faults:5', false",
    "billing>=3, 'billing:2', false",
    "billing>=3, 'billing:3', true",
    "billing>=3, 'billing:5', true",
    "billing>=3, 'billing:1 billing:4', true", // the best counts
    "not trainee, '', true",
    "not trainee, 'trainee:1', false",
    "not billing>=3, 'billing:2', true",
    "not not vip, 'vip:1', true",
    "billing and vip, 'billing:1', false",
    "billing and vip, 'billing:1 vip:1', true",
    "billing or vip, 'vip:1', true",
    "billing or vip, 'faults:1', false",
    // not before and before or
    "a or b and c, 'a:1', true",
    "a or b and c, 'b:1', false",
    "(a or b) and c, 'a:1', false",
    "(a or b) and c, 'a:1 c:1', true",
    "not a and b, 'b:1', true",
    "not a and b, 'a:1', false",
    "not (a and b), 'a:1', true",
    "not (a and b), 'a:1 b:1', false",
    "not a or b, 'a:1 b:1', true",
    "billing>=2 and (vip or not trainee), 'billing:2', true",
    "billing>=2 and (vip or not trainee), 'billing:2 trainee:1', false",
    "billing>=2 and (vip or not trainee), 'billing:2 trainee:1 vip:1', true"
  })
  void itIsMetByWhoHasWhatItSays(String text, String skills, boolean isMet) {
    assertThat(Requirement.parse(text).isMetBy(skills(skills))).isEqualTo(isMet);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "'  billing>=1 ', billing",
    "billing>=2and vip, billing>=2 and vip",
    "'a AND b Or NOT c', a and b or not c",
    "a and (b and c), a and b and c",
    "(a or b) or c, a or b or c",
    "((a)), a",
    "(a and b) or c, a and b or c",
    "a and (b or c), a and (b or c)",
    "not (a), not a",
    "not (a or b), not (a or b)",
    "not (not a), not not a",
    "a\tor\tb, a or b",
    "android or nothing, android or nothing",
    "zh-tw>=5, zh-tw>=5"
  })
  void itsTextHasOneSpelling(String text, String canonical) {
    assertThat(Requirement.parse(text)).hasToString(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "and; at 1: expected a skill, 'not' or '('",
        "a b; at 3: expected 'and', 'or' or the end",
        "a and; at 6: expected a skill, 'not' or '('",
        "a and or b; at 7: expected a skill, 'not' or '('",
        "(a or b; at 8: expected ')'",
        "a); at 2: expected 'and', 'or' or the end",
        "(); at 2: expected a skill, 'not' or '('",
        "not; at 4: expected a skill, 'not' or '('",
        "a>=6; at 4: expected a level from 1 to 5",
        "a>=0; at 4: expected a level from 1 to 5",
        "a >= 12; at 6: expected a level from 1 to 5",
        "a >=; at 5: expected a level from 1 to 5",
        "a > 2; at 3: this character has no meaning here",
        "a && b; at 3: this character has no meaning here",
        "a and 3; at 7: expected a skill, 'not' or '('",
        "vip or Billing; at 8: not a skill name: Billing",
        "计费; at 1: this character has no meaning here"
      })
  void whatIsWrongIsSaidWithItsPosition(String text, String message) {
    assertThatThrownBy(() -> Requirement.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void itHasLimits() {
    String terms20 = String.join(" or ", Collections.nCopies(20, "a"));
    assertThat(Requirement.parse(terms20).terms()).hasSize(20);
    refused(terms20 + " or b", "at 101: more than 20 skills");
    assertThat(Requirement.parse("not ".repeat(9) + "a").isMetBy(skills("a:1"))).isFalse();
    refused("not ".repeat(10) + "a", "at 41: nested more than 10 deep");
    assertThat(Requirement.parse("(".repeat(9) + "a" + ")".repeat(9))).hasToString("a");
    refused("(".repeat(400), "at 11: nested more than 10 deep");
    assertThat(Requirement.parse("a" + " ".repeat(499))).hasToString("a");
    refused("a" + " ".repeat(500), "a requirement has at most 500 characters");
    refused("a".repeat(41), "at 1: not a skill name: " + "a".repeat(41));
  }

  private static void refused(String text, String message) {
    assertThatThrownBy(() -> Requirement.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void itNamesItsSkills() {
    assertThat(Requirement.parse("b>=2 and (c or not a) and b").skillNames())
        .containsExactly("a", "b", "c");
    assertThat(Requirement.anyone().skillNames()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "'a:1', a", "'a:1 b:3 a:1', a and b>=3"})
  void allOfSomeSkillsIsARequirement(String skills, String text) {
    assertThat(Requirement.all(skills(skills))).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "billing>=2, billing>=3, true",
    "billing>=3, billing>=2, false",
    "billing, billing, true",
    "'', billing and vip, true",
    "billing, '', false",
    "billing, billing and vip, true",
    "billing or vip, billing, true",
    "billing and vip, billing, false",
    "not trainee, not trainee and billing, true",
    "not trainee>=3, not trainee, true",
    "not trainee, not trainee>=3, false",
    "billing or faults, billing and not trainee, true",
    "'not (a and b)', not a or not b, true",
    "not a or not b, not (a and b), true",
    "a, b, false",
    "a, b and not b, true", // nobody met the earlier one
    "a or not a, '', true"
  })
  void aStepRelaxesWhenEverybodyOfTheEarlierOneIsStillAdmitted(
      String later, String earlier, boolean relaxes) {
    assertThat(Requirement.parse(later).relaxes(Requirement.parse(earlier))).isEqualTo(relaxes);
  }

  @Test
  void comparingIsRefusedWhereItWouldTakeTooLong() {
    Requirement six = Requirement.parse("a>=5 and b>=5 and c>=5 and d>=5 and e>=5 and f>=5");
    assertThat(Requirement.parse("a>=4 or b>=3").relaxes(six)).isTrue();
    assertThatThrownBy(() -> Requirement.parse("g").relaxes(six))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 6 skills together, not 7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "billing>=2 and (vip or not trainee)"})
  void itsJsonIsItsText(String text) {
    String written = JSON.writeValueAsString(text);
    Requirement read = JSON.readValue(written, Requirement.class);
    assertThat(read).isEqualTo(Requirement.parse(text));
    assertThat(JSON.writeValueAsString(read)).isEqualTo(written);
  }

  @Property
  void itsTextReadsBackAsItself(@ForAll("requirements") Requirement requirement) {
    assertThat(Requirement.parse(requirement.toString())).isEqualTo(requirement);
  }

  /** A slow, plain look at all 216 combinations of levels of three skills says the same. */
  @Property
  void relaxingIsExact(
      @ForAll("requirements") Requirement later, @ForAll("requirements") Requirement earlier) {
    boolean isAdmitting =
        IntStream.range(0, 216)
            .mapToObj(
                n -> "abc".chars().mapToObj(c -> levelOf(c, n)).flatMap(List::stream).toList())
            .allMatch(skills -> !earlier.isMetBy(skills) || later.isMetBy(skills));
    assertThat(later.relaxes(earlier)).isEqualTo(isAdmitting);
  }

  private static List<Skill> levelOf(int name, int combination) {
    int level = combination / (int) Math.pow(6, name - 'a') % 6;
    return level == 0 ? List.of() : List.of(new Skill(Character.toString(name), level));
  }

  @Provide
  static Arbitrary<Requirement> requirements() {
    Arbitrary<Requirement> terms =
        Arbitraries.of("a", "b", "c")
            .flatMap(name -> Arbitraries.integers().between(1, 5).map(l -> new Skill(name, l)))
            .map(Has::new);
    return tree(tree(tree(terms)));
  }

  private static Arbitrary<Requirement> tree(Arbitrary<Requirement> parts) {
    Arbitrary<List<Requirement>> several = parts.list().ofMinSize(2).ofMaxSize(2);
    return Arbitraries.oneOf(
        parts, parts.map(Not::new), several.map(And::new), several.map(Or::new));
  }
}
