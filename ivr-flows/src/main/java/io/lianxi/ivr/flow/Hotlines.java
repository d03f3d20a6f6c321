package io.lianxi.ivr.flow;

import io.lianxi.acd.ContactId;
import java.util.Optional;

/** Which flow answers whom. */
@FunctionalInterface
public interface Hotlines {

  /**
   * What answers {@code contact}, who called {@code number}. It is asked once for each contact,
   * which keeps what it began with; asking costs nothing, and there is always an answer.
   */
  Answer answering(String number, ContactId contact);

  /**
   * What answered the contact before, with the edition of the flow it had then; what answers now
   * where that is no longer known.
   */
  default Answer going(String number, ContactId contact, String flow, int version) {
    return answering(number, contact);
  }

  /**
   * The flow of this name as {@code contact} gets it, whom we called; empty when nothing is in
   * force of it. It is asked once for each contact, and costs nothing.
   */
  default Optional<Answer> named(String flow, ContactId contact) {
    return Optional.empty();
  }

  /**
   * What is there for {@code contact}, who called {@code number} and has talked with an agent, as
   * it is in force when the agent is finished; empty for nothing. Asking costs nothing.
   */
  default Optional<Answer> afterwards(String number, ContactId contact) {
    return answering(number, contact).plan().afterwards().map(plan -> new Answer(plan, 0));
  }

  /**
   * A plan, and the edition of its main flow.
   *
   * @param version 0 for a plan that is in no edition
   */
  record Answer(Plan plan, int version) {}
}
