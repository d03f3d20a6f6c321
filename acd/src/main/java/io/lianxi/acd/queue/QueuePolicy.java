package io.lianxi.acd.queue;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.agent.AgentOrder;
import io.lianxi.acd.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a queue works.
 *
 * @param version counts the changes, from 1
 * @param steps what its agents must have, the first from the start, each later one asking less
 * @param order who comes first among the agents who could
 * @param rank what moves its contacts forward
 * @param offerTimeout how long an offer rings before it is RONA
 * @param declineDelay how long an agent who declined is not offered the same contact again
 * @param wrapUp how long an agent may work after a contact; zero for none, null until done
 * @param serviceLevelThreshold answered within this time counts as in time
 * @param lastAgentPatience how long a contact is kept for who served the customer last; zero for
 *     not
 * @param returnWithin a caller who abandoned and rings again within this time gets the place back
 * @param overflow the rules, of which the first that applies acts
 * @param hours when it is open; null for always
 * @param autoAccept do its agents take whatever they are offered without being asked?
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record QueuePolicy(
    QueueName name,
    int version,
    String labelZh,
    String labelEn,
    List<RoutingStep> steps,
    AgentOrder order,
    RankTerms rank,
    Duration offerTimeout,
    Duration declineDelay,
    @Nullable Duration wrapUp,
    Duration serviceLevelThreshold,
    Duration lastAgentPatience,
    Duration returnWithin,
    List<OverflowRule> overflow,
    @Nullable BusinessCalendar hours,
    CallbackPolicy callback,
    boolean autoAccept) {

  public QueuePolicy {
    steps = List.copyOf(steps);
    overflow = List.copyOf(overflow);
    if (steps.isEmpty() || !steps.getFirst().after().isZero()) {
      throw new IllegalArgumentException("the first step begins at 0");
    }
  }

  /** Anyone in the queue, longest idle first; 30 s of wrap-up; never overflows; always open. */
  public static QueuePolicy usual(QueueName name, String labelZh, String labelEn) {
    return new QueuePolicy(
        name,
        1,
        labelZh,
        labelEn,
        List.of(new RoutingStep(Duration.ZERO, Requirement.anyone())),
        AgentOrder.LONGEST_IDLE,
        RankTerms.usual(),
        Duration.ofSeconds(20),
        Duration.ofSeconds(20),
        Duration.ofSeconds(30),
        Duration.ofSeconds(20),
        Duration.ZERO,
        Duration.ofMinutes(10),
        List.of(),
        null,
        CallbackPolicy.usual(),
        false);
  }

  /** The same as another version. */
  QueuePolicy withVersion(int number) {
    return new QueuePolicy(
        name,
        number,
        labelZh,
        labelEn,
        steps,
        order,
        rank,
        offerTimeout,
        declineDelay,
        wrapUp,
        serviceLevelThreshold,
        lastAgentPatience,
        returnWithin,
        overflow,
        hours,
        callback,
        autoAccept);
  }

  /**
   * The same with another wrap-up.
   *
   * @param time zero for none, null until done
   */
  public QueuePolicy withWrapUp(@Nullable Duration time) {
    return new QueuePolicy(
        name,
        version,
        labelZh,
        labelEn,
        steps,
        order,
        rank,
        offerTimeout,
        declineDelay,
        time,
        serviceLevelThreshold,
        lastAgentPatience,
        returnWithin,
        overflow,
        hours,
        callback,
        autoAccept);
  }

  /** The same with other rules for whoever is offered, and for whoever is not. */
  public QueuePolicy withOffers(boolean takenAtOnce, List<OverflowRule> rules) {
    return new QueuePolicy(
        name,
        version,
        labelZh,
        labelEn,
        steps,
        order,
        rank,
        offerTimeout,
        declineDelay,
        wrapUp,
        serviceLevelThreshold,
        lastAgentPatience,
        returnWithin,
        rules,
        hours,
        callback,
        takenAtOnce);
  }

  /**
   * The number of the step in force for a contact that came into the queue at {@code enteredAt}.
   */
  public int step(Instant enteredAt, Instant now) {
    int step = 0;
    while (step + 1 < steps.size() && !now.isBefore(enteredAt.plus(steps.get(step + 1).after()))) {
      step++;
    }
    return step;
  }

  public boolean isOpen(Instant now) {
    return hours == null || hours.isOpen(now);
  }

  /** When the wrap-up of a conversation that ended at {@code endedAt} is over; null: when done. */
  public @Nullable Instant wrapUpUntil(Instant endedAt) {
    return wrapUp == null ? null : endedAt.plus(wrapUp);
  }
}
