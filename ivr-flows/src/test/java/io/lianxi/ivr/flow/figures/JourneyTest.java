package io.lianxi.ivr.flow.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Language;
import io.lianxi.acd.contact.ContactEvent.FlowEnd;
import io.lianxi.acd.contact.ContactEvent.FlowEntered;
import io.lianxi.acd.contact.ContactEvent.FlowLeft;
import io.lianxi.acd.contact.ContactEvent.FlowStep;
import io.lianxi.ivr.flow.FlowFixtures;
import io.lianxi.ivr.flow.FlowRun;
import io.lianxi.ivr.flow.FlowState;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.flow.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JourneyTest {
  private static final String STEPS =
      """
      'menu':{'verb':'menu','text':{'zh':'一','en':'1'},'again':[{'zh':'再','en':'again'}],
        'keys':{'1':'bye','2':'late','3':'part','4':'agent'}},
      'late':{'verb':'when','cases':[{'if':'true','then':'menu'}],'otherwise':'menu'},
      'part':{'verb':'flow','flow':'inner','then':'bye'},
      'agent':{'verb':'enqueue','queue':'general'},
      'bye':{'verb':'hangup'}\
      """;
  private static final Plan PLAN =
      new Plan(
          FlowFixtures.flow(STEPS),
          Map.of(
              "inner",
              FlowFixtures.named(
                  "inner", "'x':{'verb':'say','text':{'zh':'好','en':'ok'},'then':'return'}")));

  /** Somebody for whom each turn takes two seconds. */
  private static final class Walker {
    private Instant now = FlowFixtures.NOW;
    private final Journey journey;
    private FlowState state;
    private Optional<FlowLeft> left = Optional.empty();

    Walker(int version) {
      this(PLAN, version);
    }

    Walker(Plan plan, int version) {
      state = FlowState.start(plan, Map.of(), Language.ZH);
      journey = new Journey(new Hotlines.Answer(plan, version), now);
      give(new Input.Done());
    }

    Walker give(Input input) {
      FlowRun.Turn turn = FlowRun.next(journey.plan(), state, input, now);
      journey.turned(turn, now);
      left =
          turn.verb() instanceof Verb.Last last
              ? journey.over(last, turn, now.plusSeconds(2))
              : Optional.empty();
      state = turn.state();
      now = now.plusSeconds(2);
      return this;
    }

    Walker press(char... keys) {
      for (char key : keys) {
        give(new Input.Key(key));
      }
      return this;
    }

    FlowLeft over() {
      return left.orElseThrow();
    }
  }

  private static FlowStep step(String name, int entered, int repeated, int seconds) {
    return new FlowStep(name, entered, repeated, Duration.ofSeconds(seconds));
  }

  @Test
  void theEditionIsTold() {
    assertThat(new Walker(7).journey.begun())
        .contains(new FlowEntered("test", 7, FlowFixtures.NOW.plusSeconds(0)));
  }

  @Test
  void whatIsNoEditionIsNotTold() {
    Walker walker = new Walker(0).press('1');
    assertThat(walker.journey.begun()).isEmpty();
    assertThat(walker.journey.over(FlowEnd.FINISHED, FlowFixtures.NOW)).isEmpty();
  }

  @Test
  void eachStepIsCountedWithItsRepetitionsAndTime() {
    FlowLeft left = new Walker(1).press('9', '2', '1').over();
    assertThat(left.end()).isEqualTo(FlowEnd.FINISHED);
    assertThat(left.last()).isEqualTo("bye");
    assertThat(left.steps())
        .containsExactly(step("menu", 2, 1, 6), step("late", 1, 0, 0), step("bye", 1, 0, 2));
  }

  @Test
  void stepsOfAPartAreToldWithItsName() {
    FlowLeft left = new Walker(1).press('3').give(new Input.Done()).over();
    assertThat(left.steps())
        .extracting(FlowStep::step)
        .containsExactly("menu", "part", "inner/x", "bye");
  }

  @Test
  void aStepOfTheFlowThatQueuesIsMeantAndAnyOtherWayToAPersonIsNot() {
    assertThat(new Walker(1).press('4').left.map(FlowLeft::end)).contains(FlowEnd.QUEUED);
    assertThat(new Walker(1).press('8', '8').left.map(FlowLeft::end)).contains(FlowEnd.FAILED);
    assertThat(new Walker(1).press('8').left).isEmpty();
  }

  @Test
  void whoHangsUpIsAtTheStepThatWasAsked() {
    FlowLeft left =
        new Walker(1).journey.over(FlowEnd.HUNG_UP, FlowFixtures.NOW.plusSeconds(9)).orElseThrow();
    assertThat(left.end()).isEqualTo(FlowEnd.HUNG_UP);
    assertThat(left.last()).isEqualTo("menu");
    assertThat(left.steps()).containsExactly(step("menu", 1, 0, 9));
  }

  private static FlowEnd afterwards(String step) {
    Plan plan = new Plan(FlowFixtures.flow(step), Map.of(), true);
    return new Walker(plan, 1).press('1').over().end();
  }

  @Test
  void whatFollowsATalkIsFinishedAtItsOwnEndOrWhereItReturns() {
    String menu = "'menu':{'verb':'menu','text':{'zh':'一','en':'1'},'keys':{'1':'%s'}}";
    assertThat(afterwards(menu.formatted("return"))).isEqualTo(FlowEnd.FINISHED);
    assertThat(afterwards(menu.formatted("bye") + ",'bye':{'verb':'hangup'}"))
        .isEqualTo(FlowEnd.FINISHED);
    assertThat(afterwards(menu.formatted("gone"))).isEqualTo(FlowEnd.FAILED);
  }

  @Test
  void aJourneyGoesOnElsewhereAsIfItHadNeverStopped() {
    Walker stays = new Walker(7).give(new Input.Text("9"));
    Journey moved = Journey.of(new Hotlines.Answer(PLAN, 7), stays.journey.kept());
    assertThat(moved.kept()).isEqualTo(stays.journey.kept());
    assertThat(moved.version()).isEqualTo(7);
    assertThat(moved.over(FlowEnd.HUNG_UP, FlowFixtures.NOW.plusSeconds(60)))
        .isEqualTo(stays.journey.over(FlowEnd.HUNG_UP, FlowFixtures.NOW.plusSeconds(60)));
  }
}
