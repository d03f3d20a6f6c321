package io.lianxi.ivr.flow;

import io.lianxi.acd.contact.ContactEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a flow: from where the customer stands and what came of the last verb to the next verb.
 *
 * <ol>
 *   <li>A key that the menu has leads to its step; every answer of the customer is a step taken.
 *   <li>A wrong key or none: the menu again, in its next wording; after the last, the fallback.
 *   <li>Steps without a verb are passed at once; more than {@value #HOPS} in a row are a circle,
 *       which also ends in the fallback.
 * </ol>
 */
public final class FlowRun {
  private static final int HOPS = 50;
  private static final Duration WAIT = Duration.ofSeconds(5);

  private FlowRun() {}

  /**
   * What to do next.
   *
   * @param steps what the customer did, to be recorded
   */
  public record Turn(FlowState state, Verb verb, List<ContactEvent.StepTaken> steps) {
    public Turn {
      steps = List.copyOf(steps);
    }
  }

  /**
   * The next turn at {@code now}.
   *
   * @param input what came of the last turn's verb; {@link Input.Done} before the first
   */
  public static Turn next(Flow flow, FlowState state, Input input, Instant now) {
    List<ContactEvent.StepTaken> taken = new ArrayList<>();
    FlowState at = state;
    Input given = input;
    for (int hop = 0; hop < HOPS; hop++) {
      Hop next = hop(flow, at, given, now, taken);
      if (next.verb() != null) {
        return new Turn(next.state(), next.verb(), taken);
      }
      at = next.state();
      given = new Input.Done();
    }
    return new Turn(at, new Verb.Enqueue(flow.fallback()), taken);
  }

  private record Hop(FlowState state, @Nullable Verb verb) {}

  private static Hop pass(FlowState state) {
    return new Hop(state, null);
  }

  private static Hop hop(
      Flow flow, FlowState at, Input input, Instant now, List<ContactEvent.StepTaken> taken) {
    boolean isEntered = at.part() == 0;
    return switch (flow.step(at.step())) {
      case Flow.Say step ->
          isEntered
              ? new Hop(at.further(), new Verb.Say(step.phrases()))
              : pass(at.at(step.then()));
      case Flow.IfLanguageKnown step ->
          pass(at.at(at.isLanguageKnown() ? step.known() : step.unknown()));
      case Flow.Choose step ->
          isEntered
              ? new Hop(at.further(), new Verb.Speak(step.language()))
              : pass(new FlowState(step.then(), 0, true));
      case Flow.Ask step -> ask(flow, step, at, input, now, taken);
      case Flow.TellBalance step -> tellBalance(step, at, input);
      case Flow.Enqueue step ->
          isEntered && !step.phrases().isEmpty()
              ? new Hop(at.further(), new Verb.Say(step.phrases()))
              : new Hop(at, new Verb.Enqueue(step.queue()));
      case Flow.End step ->
          isEntered && !step.phrases().isEmpty()
              ? new Hop(at.further(), new Verb.Say(step.phrases()))
              : new Hop(at, new Verb.HangUp());
    };
  }

  private static Hop ask(
      Flow flow,
      Flow.Ask step,
      FlowState at,
      Input input,
      Instant now,
      List<ContactEvent.StepTaken> taken) {
    if (at.part() == 0) {
      return new Hop(at.further(), new Verb.Menu(step.first(), WAIT));
    }
    String answer = input instanceof Input.Key pressed ? String.valueOf(pressed.key()) : "";
    taken.add(new ContactEvent.StepTaken(at.step(), answer, now));
    String next = answer.isEmpty() ? null : step.keys().get(answer.charAt(0));
    if (next != null) {
      return pass(at.at(next));
    }
    int tries = at.part();
    return tries <= step.again().size()
        ? new Hop(at.further(), new Verb.Menu(step.again().get(tries - 1), WAIT))
        : new Hop(at, new Verb.Enqueue(flow.fallback()));
  }

  private static Hop tellBalance(Flow.TellBalance step, FlowState at, Input input) {
    return switch (at.part()) {
      case 0 -> new Hop(at.further(), new Verb.LookUpBalance());
      case 1 ->
          new Hop(
              at.further(),
              input instanceof Input.Balance balance
                  ? new Verb.Say(List.of(step.before(), new Phrase.Money(balance.fen())))
                  : new Verb.Say(List.of(step.unknown())));
      default -> pass(at.at(step.then()));
    };
  }
}
