package io.lianxi.ivr.chat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer and the house say to each other during one contact.
 *
 * @param account that the customer writes to
 * @param customer who has proven to be; null for nobody yet
 * @param closedAt null while it is open
 * @param numbers how far it has come
 * @param progress what whoever works it off has to know to go on
 */
public record Conversation(
    ContactId contact,
    ChatAddress address,
    String account,
    @Nullable CustomerId customer,
    Instant openedAt,
    @Nullable Instant closedAt,
    Numbers numbers,
    Progress progress) {

  /**
   * Numbers of messages.
   *
   * @param last the newest
   * @param lastOfCustomer the newest of the customer's
   * @param worked up to which all of the customer's are worked off
   * @param readByAgent up to which agents have seen them
   */
  public record Numbers(long last, long lastOfCustomer, long worked, long readByAgent) {}

  /**
   * How far it is worked off.
   *
   * @param isSecret is what the customer writes next kept from everybody?
   * @param memory in the words of whoever works it off; "" before the first
   * @param hasLeft has the customer said goodbye?
   */
  public record Progress(Phase phase, boolean isSecret, String memory, boolean hasLeft) {}

  /** Who has it. */
  public enum Phase {
    /** a flow guides the customer */
    FLOW,
    /** the customer waits for a person, or has one */
    PERSON,
    /** the person is finished, and a flow has something to ask */
    AFTER,
    /** nobody: what the customer writes next begins another one */
    CLOSED
  }

  public boolean isOpen() {
    return closedAt == null;
  }
}
