package io.lianxi.ivr.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.ivr.expression.Expression;
import io.lianxi.ivr.phrase.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A step that has something done outside the flow, which may fail. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Errand extends Step {

  /** The step after it was done. */
  @Nullable String then();

  /** The step when it could not be done, or not in time. */
  @Nullable String error();

  /**
   * Sends a short text.
   *
   * @param to the telephone number; null for the one that calls
   */
  record Message(
      Text text,
      @Nullable Expression to,
      @Nullable String then,
      @Nullable String error,
      @Nullable Spot at)
      implements Errand {}

  /**
   * Opens a ticket for the customer.
   *
   * @param category its code
   * @param into the variable that gets {@code number}; null for none
   */
  record Ticket(
      String category,
      Text subject,
      Text description,
      @Nullable String into,
      @Nullable String then,
      @Nullable String error,
      @Nullable Spot at)
      implements Errand {}

  /**
   * Asks another system: by {@code GET}, or by {@code POST} with a body.
   *
   * @param query what is put behind the address
   * @param body the fields of a JSON object
   * @param into the variable that gets the fields of the answer; null for none
   * @param timeout seconds; null for {@value Asking#LOOKUP}
   */
  record Http(
      String url,
      Map<String, Expression> query,
      Map<String, Expression> body,
      @Nullable String into,
      @Nullable Integer timeout,
      @Nullable String then,
      @Nullable String error,
      @Nullable Spot at)
      implements Errand {
    public Http {
      query = Absent.map(query);
      body = Absent.map(body);
    }
  }

  /**
   * Has the customer speak a message, which is kept with the contact.
   *
   * @param text what to speak about, before the beep
   * @param seconds the longest message; null for {@value Asking#MESSAGE}
   */
  record RecordMessage(
      Text text,
      @Nullable Integer seconds,
      @Nullable String then,
      @Nullable String error,
      @Nullable Spot at)
      implements Errand {}

  /**
   * Has the customer talk with somebody on another telephone, and goes on when they hang up.
   *
   * @param to its number
   * @param text said before; null for nothing
   * @param timeout seconds that it rings; null for {@value Asking#RINGING}
   * @param failed the step when it is busy or nobody answers
   */
  record Dial(
      Expression to,
      @Nullable Text text,
      @Nullable Integer timeout,
      @Nullable String then,
      @Nullable String failed,
      @Nullable String error,
      @Nullable Spot at)
      implements Errand {}
}
