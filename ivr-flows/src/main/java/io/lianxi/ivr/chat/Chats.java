package io.lianxi.ivr.chat;

import io.lianxi.acd.ContactId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conversations; one address has at most one that is open. */
public interface Chats {
  /** An address may write so many messages a minute. */
  int MOST_PER_MINUTE = 60;

  /** What became of a message that came in. */
  sealed interface Received {
    /**
     * It is kept.
     *
     * @param isDue is to be worked off at once; what is written to a person is not
     */
    record Kept(ChatMessage message, boolean isDue) implements Received {}

    /** It has come before: nothing is to be done. */
    record Known() implements Received {}

    /** It is not kept: the address writes too fast. */
    record TooFast() implements Received {}

    /** It is not kept: the conversation has as many messages as one may have. */
    record Full() implements Received {}
  }

  /**
   * Keeps what came in, in the address's open conversation, or in a new one, and has it worked off:
   * at once, or, when a person has the conversation, as soon as that person has let the customer
   * wait too long. Atomic; handing the same in again is harmless.
   *
   * @param fresh the contact, should it be a new one
   */
  Received receive(Incoming incoming, ContactId fresh);

  /** The conversation of the contact. */
  Optional<Conversation> find(ContactId contact);

  /** Those of {@code contacts} that are known. */
  Map<ContactId, Conversation> find(Collection<ContactId> contacts);

  /** The newest conversation of the address, open or closed. */
  Optional<Conversation> newest(ChatAddress address);

  /** The conversation of the address that was closed last. */
  Optional<Conversation> lastClosed(ChatAddress address);

  /** The contacts of the conversations of {@code addresses}, the newest first. */
  List<ContactId> contacts(Collection<ChatAddress> addresses, int most);

  /** Has the conversations worked off soon; those that are closed are left alone. */
  void wake(Collection<ContactId> contacts, Instant now);

  /** The customer has said goodbye: notes it and has the open conversation worked off. */
  void left(ChatAddress address, Instant now);

  /** Agents have seen all up to {@code number}; nothing happens when they have seen more. */
  void readByAgent(ContactId contact, long number);

  /**
   * A conversation that one worker has until {@code until}.
   *
   * @param mark tells whether something has happened meanwhile
   */
  record Claim(Conversation conversation, long mark, Instant until) {}

  /** Up to {@code most} conversations that are due and nobody has; each is claimed atomically. */
  List<Claim> claim(int most, Instant now, Instant until);

  /**
   * What a worker has done of a conversation.
   *
   * @param worked up to which the customer's messages are worked off
   * @param says to be added, in this order
   * @param hidden numbers of messages whose text nobody is to see
   * @param dueAt when it is to be looked at again, if nothing happens before; null for never
   */
  record Done(
      Conversation.Progress progress,
      long worked,
      List<Draft> says,
      List<Long> hidden,
      @Nullable Instant dueAt) {
    public Done {
      says = List.copyOf(says);
      hidden = List.copyOf(hidden);
    }
  }

  /** A message to be added. */
  record Draft(Author author, Content content) {}

  /**
   * Notes all of {@code done}, or nothing, and gives the conversation free. One whose phase is
   * CLOSED is closed. Whatever happened since the claim has it worked off at once again.
   *
   * @return the messages added; empty, with nothing noted, when the claim has run out and somebody
   *     else has taken it
   */
  Optional<List<ChatMessage>> settle(Claim claim, Done done, Instant now);
}
