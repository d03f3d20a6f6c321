package io.lianxi.ivr.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to come true when a customer meets a flow: a script of what the customer does, and what
 * it leads to.
 *
 * @param language the customer's; null for the flow's first
 * @param at when the customer comes; null for now
 * @param facts what is known at the start
 * @param lookups what is found for each fact that is looked up, of any other there is nothing; and,
 *     by the step, what comes of an errand
 * @param script what the customer does, one after the other; then they wait
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TestCase(
    String name,
    @Nullable Language language,
    @Nullable Instant at,
    Map<String, Object> facts,
    Map<String, Answer> lookups,
    List<Move> script,
    Expected expect) {

  public TestCase {
    facts = Absent.map(facts);
    lookups = Absent.map(lookups);
    script = Absent.list(script);
  }

  /**
   * What a lookup finds, or what comes of an errand; exactly one of these.
   *
   * @param found a value
   * @param nothing there is none, or nobody answers the telephone
   * @param fails it cannot be done
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Answer(
      @Nullable Object found, @Nullable Boolean nothing, @Nullable Boolean fails) {}

  /**
   * One thing that the customer does; exactly one of these.
   *
   * @param keys pressed one after the other, without waiting
   * @param text written all at once
   * @param silences so many times no answer
   * @param hangUp is gone
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Move(
      @Nullable String keys,
      @Nullable String text,
      @Nullable Integer silences,
      @Nullable Boolean hangUp) {}

  /**
   * What has to be so at the end; what is null or empty may be anything.
   *
   * @param end how it ends
   * @param queue where the customer has got to
   * @param step where the customer is asked
   * @param path the steps at which the customer did something, as {@code step=answer}
   * @param says what has been said, in this order, perhaps with more in between
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Expected(
      @Nullable End end,
      @Nullable QueueName queue,
      @Nullable String step,
      List<String> path,
      List<String> says) {

    public Expected {
      path = Absent.list(path);
      says = Absent.list(says);
    }
  }

  /** How a customer's way through a flow ends. */
  public enum End {
    QUEUE,
    CALLBACK,
    VOICEMAIL,
    TRANSFER,
    HANGUP,
    /** back to the flow around it, which a trial of the flow alone has not */
    RETURN,
    WAITING
  }
}
