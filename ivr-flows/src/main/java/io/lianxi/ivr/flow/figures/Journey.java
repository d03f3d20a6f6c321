package io.lianxi.ivr.flow.figures;

import io.lianxi.acd.contact.ContactEvent.FlowEnd;
import io.lianxi.acd.contact.ContactEvent.FlowEntered;
import io.lianxi.acd.contact.ContactEvent.FlowLeft;
import io.lianxi.acd.contact.ContactEvent.FlowStep;
import io.lianxi.ivr.flow.Anatomy;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.FlowRun;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.flow.Parting;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.flow.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One customer's way through a plan, while it goes on: the fold of its turns. */
public final class Journey {
  private final Hotlines.Answer answer;
  private final Map<String, FlowStep> steps = new LinkedHashMap<>();
  private String step;
  private Instant since;
  private boolean isAsked;

  /** One that begins. */
  public Journey(Hotlines.Answer answer, Instant now) {
    this.answer = answer;
    this.step = answer.plan().main().start();
    this.since = now;
    come(step);
  }

  /**
   * What is to be known of a journey to go on with it elsewhere.
   *
   * @param steps what was spent at each, in the order in which they were met first
   * @param step the last
   * @param since when its time begins
   * @param isAsked was it asked already?
   */
  public record Kept(List<FlowStep> steps, String step, Instant since, boolean isAsked) {
    public Kept {
      steps = List.copyOf(steps);
    }
  }

  /** What is known of it now. */
  public Kept kept() {
    return new Kept(List.copyOf(steps.values()), step, since, isAsked);
  }

  /** The journey of which {@code kept} was known. */
  public static Journey of(Hotlines.Answer answer, Kept kept) {
    Journey journey = new Journey(answer, kept.since());
    journey.steps.clear();
    kept.steps().forEach(spent -> journey.steps.put(spent.step(), spent));
    journey.step = kept.step();
    journey.isAsked = kept.isAsked();
    return journey;
  }

  /** The edition of the flow that is gone through; 0 for a plan that is in none. */
  public int version() {
    return answer.version();
  }

  /** That it has begun; empty when what answers is no edition. */
  public Optional<FlowEntered> begun() {
    return isEdition() ? Optional.of(new FlowEntered(name(), answer.version(), since)) : empty();
  }

  private static <T> Optional<T> empty() {
    return Optional.empty();
  }

  private boolean isEdition() {
    return answer.version() > 0;
  }

  private String name() {
    return answer.plan().main().id();
  }

  /** A turn was made at {@code now}. */
  public void turned(FlowRun.Turn turn, Instant now) {
    spend(now);
    for (String next : turn.entered()) {
      come(next);
      isAsked = false;
    }
    if (turn.verb() instanceof Verb.Ask ask && !ask.words().isEmpty()) {
      boolean isConfirmed = turn.state().place().part() < 0;
      add(0, isAsked && !isConfirmed ? 1 : 0, Duration.ZERO);
      isAsked = true;
    }
  }

  private void spend(Instant now) {
    Duration spent = Duration.between(since, now);
    add(0, 0, spent.isNegative() ? Duration.ZERO : spent);
    since = now;
  }

  private void come(String next) {
    step = next;
    add(1, 0, Duration.ZERO);
  }

  private void add(int entered, int repeated, Duration spent) {
    if (steps.containsKey(step) || steps.size() < FlowLeft.MOST_STEPS) {
      steps.merge(
          step,
          new FlowStep(step, entered, repeated, spent),
          (before, more) ->
              new FlowStep(
                  step,
                  before.entered() + more.entered(),
                  before.repeated() + more.repeated(),
                  before.spent().plus(more.spent())));
    }
  }

  /** That it is over; empty when what answered is no edition. */
  public Optional<FlowLeft> over(FlowEnd end, Instant now) {
    spend(now);
    return isEdition()
        ? Optional.of(
            new FlowLeft(name(), answer.version(), end, step, List.copyOf(steps.values()), now))
        : empty();
  }

  /**
   * That {@code turn} has ended it; empty when what answered is no edition. Whoever gets to a
   * person otherwise than by a step that means it has not got on.
   */
  public Optional<FlowLeft> over(Verb.Last last, FlowRun.Turn turn, Instant now) {
    FlowEnd end =
        switch (last) {
          case Verb.HangUp hangUp ->
              plan().isAfterwards() && !isMeant(turn) ? FlowEnd.FAILED : FlowEnd.FINISHED;
          case Verb.Enqueue enqueue -> isMeant(turn) ? FlowEnd.QUEUED : FlowEnd.FAILED;
          case Verb.OfferCallback offer -> FlowEnd.QUEUED;
          case Verb.TakeMessage message -> FlowEnd.QUEUED;
          case Verb.Transfer transfer -> FlowEnd.QUEUED;
        };
    return over(end, now);
  }

  private boolean isMeant(FlowRun.Turn turn) {
    String last = turn.state().place().step();
    Optional<Flow> flow = plan().flow(turn.state().place().flow());
    return (plan().isAfterwards() && Anatomy.isReturn(last))
        || flow.map(it -> it.steps().get(last)).filter(Parting.class::isInstance).isPresent();
  }

  /** What is gone through. */
  public Plan plan() {
    return answer.plan();
  }
}
