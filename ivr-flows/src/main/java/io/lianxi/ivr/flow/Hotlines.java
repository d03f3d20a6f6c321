package io.lianxi.ivr.flow;

import io.lianxi.acd.ContactId;

/** Which flow answers whom. */
@FunctionalInterface
public interface Hotlines {

  /**
   * What answers {@code contact}, who called {@code number}. It is asked once for each contact,
   * which keeps what it began with; asking costs nothing, and there is always an answer.
   */
  Answer answering(String number, ContactId contact);

  /**
   * A plan, and the edition of its main flow.
   *
   * @param version 0 for a plan that is in no edition
   */
  record Answer(Plan plan, int version) {}
}
