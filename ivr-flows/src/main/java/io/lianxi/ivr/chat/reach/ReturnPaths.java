package io.lianxi.ivr.chat.reach;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import java.util.Optional;

/** To whom the answers go to what was sent to customers who were not writing. */
public interface ReturnPaths {

  /**
   * An answer goes to {@code agent} in {@code queue}.
   *
   * @param contact of the conversation in which it was sent
   */
  record ReturnPath(ContactId contact, AgentId agent, QueueName queue) {}

  /** Keeps it instead of one that there may be of the same conversation; may be repeated. */
  void keep(ReturnPath path);

  /** That of the conversation; empty when nothing was sent in it that way. */
  Optional<ReturnPath> of(ContactId contact);
}
