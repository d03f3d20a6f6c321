package io.lianxi.ivr.flow;

import io.lianxi.acd.contact.ContactEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan: from where the customer stands and what came of the last verb to the next verb.
 *
 * <ol>
 *   <li>Whoever has hung up is at the end.
 *   <li>A step that needs nobody is passed at once; so is one whose answer was typed ahead.
 *   <li>A wrong answer or none: the step again, in its next wording; after the last, its exit for
 *       those who failed.
 *   <li>Whatever cannot be done takes the step's exit for errors.
 *   <li>A way that leads nowhere, more errors than the flow bears, more than {@value Walk#UNHEARD}
 *       steps without hearing from the customer, or {@value Walk#STEPS} in all: a person; the end
 *       for whoever has talked with one.
 * </ol>
 */
public final class FlowRun {

  private FlowRun() {}

  /**
   * What to do next.
   *
   * @param steps what the customer did, to be recorded
   * @param entered the steps that were come to, in this order, those of a part of the plan as
   *     {@code flow/step}
   */
  public record Turn(
      FlowState state, Verb verb, List<ContactEvent.StepTaken> steps, List<String> entered) {
    public Turn {
      steps = List.copyOf(steps);
      entered = List.copyOf(entered);
    }
  }

  /**
   * The next turn at {@code now}.
   *
   * @param input what came of the last turn's verb; {@link Input.Done} before the first
   */
  public static Turn next(Plan plan, FlowState state, Input input, Instant now) {
    Walk walk = new Walk(plan, state, now);
    if (input instanceof Input.HungUp) {
      return walk.turn(new Verb.HangUp());
    }
    walk.hear(input);
    Input given = input;
    while (!walk.isLost()) {
      Verb verb = perform(walk, given);
      if (verb != null) {
        return walk.turn(verb);
      }
      given = new Input.Done();
    }
    return walk.turn(walk.toPerson());
  }

  /** What the step does now; null when it is passed. */
  private static @Nullable Verb perform(Walk walk, Input input) {
    Step step = walk.step();
    if (step == null) {
      walk.go(null);
      return null;
    }
    return switch (step) {
      case Step.Say say -> Telling.say(walk, say, input);
      case Step.Play play -> Telling.play(walk, play, input);
      case Step.Menu menu -> Asking.menu(walk, menu, input);
      case Step.Gather gather -> Asking.entry(walk, Entry.of(gather), input);
      case Step.Input asked -> Asking.entry(walk, Entry.of(asked), input);
      case Step.Set set -> Thinking.set(walk, set);
      case Step.When when -> Thinking.when(walk, when);
      case Step.Lookup look -> Thinking.lookUp(walk, look, input);
      case Errand errand -> Doing.errand(walk, errand, input);
      case Step.SubFlow part -> Thinking.enter(walk, part);
      case Step.Survey survey -> Asking.survey(walk, survey, input);
      case Parting parting -> Telling.part(walk, parting);
    };
  }
}
