package io.lianxi.acd.contact;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a queue, the current or the last one.
 *
 * @param enteredAt when the contact came into this queue
 * @param notBefore agents who declined it, and when each may be offered it again
 * @param overflows how many times it has overflowed
 * @param treatment what it gets instead of an agent; null while it waits
 * @param callback how the customer is reached who no longer holds the line; null while they do
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Place(
    QueueName queue,
    Wishes wishes,
    Standing standing,
    Instant enteredAt,
    Map<AgentId, Instant> notBefore,
    int overflows,
    @Nullable Overflow treatment,
    @Nullable Callback callback) {

  /**
   * A promise to call back.
   *
   * @param attempts how many calls the customer did not answer
   * @param notBefore when the next one may be made
   */
  public record Callback(String number, Instant expiresAt, int attempts, Instant notBefore) {}

  public Place {
    notBefore = Map.copyOf(notBefore);
  }

  /** The place that {@code event} gives: time waited in {@code before} is never lost. */
  static Place in(ContactEvent.Queued event, @Nullable Place before) {
    int overflows = 0;
    Callback callback = null;
    if (before != null && before.treatment != null) {
      overflows = before.overflows;
      callback = before.callback;
    }
    return new Place(
        event.queue(),
        event.wishes(),
        before == null ? event.standing() : event.standing().since(before.queuedAt()),
        event.at(),
        Map.of(),
        overflows,
        null,
        callback);
  }

  /** Since when the contact waits, in this queue or others; this is what ranks it. */
  public Instant queuedAt() {
    return standing.queuedAt();
  }

  /**
   * The same after {@code agent} let it go: not kept for them, and not theirs before {@code until}.
   */
  Place passedOverBy(AgentId agent, @Nullable Instant until) {
    Map<AgentId, Instant> passed = new HashMap<>(notBefore);
    if (until != null) {
      passed.put(agent, until);
    }
    return new Place(
        queue,
        wishes.notKeptFor(agent),
        standing,
        enteredAt,
        passed,
        overflows,
        treatment,
        callback);
  }

  Place treated(Overflow by) {
    return new Place(queue, wishes, standing, enteredAt, notBefore, overflows + 1, by, callback);
  }

  Place calledBack(@Nullable Callback promised) {
    return new Place(queue, wishes, standing, enteredAt, notBefore, overflows, null, promised);
  }
}
