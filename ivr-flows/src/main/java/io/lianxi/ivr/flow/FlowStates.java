package io.lianxi.ivr.flow;

import io.lianxi.acd.ContactId;
import java.util.Optional;

/** Where customers stand in a flow that goes on later, perhaps in another process. */
public interface FlowStates {

  /**
   * Where a customer stands, and in what.
   *
   * @param version the edition of the flow that it began with; 0 for a plan that is in none
   */
  record Paused(FlowState state, int version) {}

  /**
   * Keeps where the customer of {@code contact} stands, for a day, in place of what was kept
   * before. It is for the caller to leave secrets out, see {@link FlowState#withoutSecrets}.
   */
  void keep(ContactId contact, Paused paused);

  /** What was kept; empty when nothing was, or too long ago. Asking takes nothing away. */
  Optional<Paused> find(ContactId contact);

  /** Forgets what was kept; harmless when nothing was. */
  void forget(ContactId contact);
}
