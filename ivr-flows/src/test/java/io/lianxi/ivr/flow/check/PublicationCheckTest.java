package io.lianxi.ivr.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.QueueName;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.FlowFixtures;
import io.lianxi.ivr.flow.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublicationCheckTest {
  private static final String AGENT = "'agent':{'verb':'enqueue','queue':'general'}";
  private static final Flow PART =
      FlowFixtures.named("part", "'x':{'verb':'set','values':{'found':'1'},'then':'return'}");
  private static final Flow OTHER_PART =
      FlowFixtures.named("part", "'x':{'verb':'set','values':{'other':'1'},'then':'return'}");
  private static final Flow USER =
      FlowFixtures.named(
          "user",
          "'a':{'verb':'flow','flow':'part','into':{'ours':'found'},'then':'agent'}," + AGENT);
  private static final Flow OUTER =
      FlowFixtures.named("outer", "'a':{'verb':'flow','flow':'user','then':'agent'}," + AGENT);

  private static List<String> reasons(Flow flow, List<Flow> inForce, List<Flow> onTrial) {
    Surroundings there =
        new Surroundings(
            Set.of(new QueueName("general")),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            byName(inForce));
    return PublicationCheck.problems(flow, there, byName(onTrial), FlowFixtures.NOW).stream()
        .map(Problem::reason)
        .toList();
  }

  private static Map<String, Flow> byName(List<Flow> flows) {
    Map<String, Flow> named = new HashMap<>();
    flows.forEach(flow -> named.put(flow.id(), flow));
    return named;
  }

  @Test
  void whatIsRightBesideTheFlowsInForceMayBePublished() {
    assertThat(reasons(USER, List.of(PART), List.of())).isEmpty();
    assertThat(reasons(PART, List.of(PART, USER, OUTER), List.of())).isEmpty();
  }

  @Test
  void whatIsWrongWithItIsTold() {
    assertThat(reasons(USER, List.of(), List.of())).containsExactly("NO_FLOW");
  }

  @Test
  void itHasToBeRightBesideWhatIsOnTrialToo() {
    assertThat(reasons(USER, List.of(PART), List.of(OTHER_PART))).containsExactly("NO_VARIABLE");
  }

  @Test
  void whatWouldBreakAFlowIsTold() {
    assertThat(reasons(OTHER_PART, List.of(PART, USER), List.of())).containsExactly("BREAKS_FLOW");
    assertThat(reasons(OTHER_PART, List.of(PART), List.of(USER)))
        .as("one on trial")
        .containsExactly("BREAKS_FLOW");
  }

  @Test
  void whatIsWrongAlreadyIsNobodysFault() {
    Flow broken =
        FlowFixtures.named("broken", "'a':{'verb':'flow','flow':'part','then':'gone'}," + AGENT);
    assertThat(reasons(OTHER_PART, List.of(PART, broken), List.of())).isEmpty();
  }

  @Test
  void aFlowThatGoesThroughItByAnotherIsLookedAtToo() {
    Flow circle = FlowFixtures.named("part", "'x':{'verb':'flow','flow':'outer','then':'return'}");
    assertThat(reasons(circle, List.of(PART, USER, OUTER), List.of())).contains("FLOW_IN_ITSELF");
  }

  @Test
  void whatWouldSpoilTheEndOfACallIsToldToo() {
    Flow user =
        FlowFixtures.read(
            """
            {'flow':'user','name':{'zh':'热线','en':'Hotline'},'languages':['zh','en'],'start':'agent',
             'fallback':'general','after':'part','steps':{%s}}\
            """
                .formatted(AGENT));
    assertThat(reasons(user, List.of(), List.of())).containsExactly("NO_FLOW");
    assertThat(reasons(user, List.of(PART), List.of())).isEmpty();
    Flow person = FlowFixtures.named("part", AGENT);
    assertThat(reasons(person, List.of(PART, user), List.of())).containsExactly("BREAKS_FLOW");
  }
}
