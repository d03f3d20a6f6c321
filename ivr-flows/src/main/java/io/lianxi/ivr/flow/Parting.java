package io.lianxi.ivr.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.acd.QueueName;
import io.lianxi.ivr.expression.Expression;
import io.lianxi.ivr.phrase.Text;
import org.jspecify.annotations.Nullable;

/** A step at which the flow is over: says where the customer goes, and goes there. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Parting extends Step {

  /** The last words; null for none. */
  @Nullable Text text();

  /** A parting after which the customer waits for a person, or is promised one. */
  sealed interface ToPerson extends Parting permits Enqueue, Callback, Voicemail {
    QueueName queue();
  }

  /** Waits in the queue. */
  record Enqueue(QueueName queue, @Nullable Text text, @Nullable Spot at) implements ToPerson {}

  /** Is offered to be called back out of the queue; whoever would rather wait, waits in it. */
  record Callback(QueueName queue, @Nullable Text text, @Nullable Spot at) implements ToPerson {}

  /** Leaves a message for those who serve the queue. */
  record Voicemail(QueueName queue, @Nullable Text text, @Nullable Spot at) implements ToPerson {}

  /**
   * Is given away to another telephone.
   *
   * @param to its number
   * @param error the step when that is no number
   */
  record Transfer(Expression to, @Nullable Text text, @Nullable String error, @Nullable Spot at)
      implements Parting {}

  /** The contact ends. */
  record Hangup(@Nullable Text text, @Nullable Spot at) implements Parting {}
}
