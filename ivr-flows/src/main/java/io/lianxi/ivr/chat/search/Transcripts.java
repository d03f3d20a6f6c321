package io.lianxi.ivr.chat.search;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.QueueName;
import io.lianxi.ivr.chat.ChatAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The index of what was written, which can be made anew at any time. */
interface Transcripts {
  /** So many messages are found as one part of a conversation. */
  int PART = 50;

  /** A conversation that is to be read, from the message {@code number} on. */
  record Due(ContactId contact, long number) {}

  /**
   * A conversation as it was read.
   *
   * @param proven whom the customer has proven to be; null for nobody
   * @param customer whom its contact names; null for nobody
   * @param agents who have served the customer
   * @param from the first part that was read anew; those from it on are replaced
   */
  record Read(
      ChatAddress address,
      @Nullable CustomerId proven,
      @Nullable CustomerId customer,
      @Nullable QueueName queue,
      List<AgentId> agents,
      int from,
      List<Part> parts) {
    public Read {
      agents = List.copyOf(agents);
      parts = List.copyOf(parts);
    }
  }

  /**
   * Some messages of a conversation.
   *
   * @param number 0, 1, 2…
   * @param at when its newest was written
   */
  record Part(int number, Instant at, Set<String> grams) {
    public Part {
      grams = Set.copyOf(grams);
    }
  }

  /** Has conversations read at {@code at}, each from its message on, or from an earlier one. */
  void due(Map<ContactId, Long> contacts, Instant at);

  /**
   * Takes one conversation that is due, and keeps what {@code read} makes of it; nothing is lost
   * when that fails, or somebody writes meanwhile. Atomic.
   *
   * @param read empty when there is nothing to be kept
   * @return false when none is due
   */
  boolean work(Instant now, Function<Due, Optional<Read>> read);

  /**
   * What is looked for; null means any.
   *
   * @param conditions all of which hold, as {@link Grams} has them; none for any words
   * @param addresses of the customer
   * @param after where the page before ended
   */
  record Query(
      List<String> conditions,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable QueueName queue,
      @Nullable AgentId agent,
      @Nullable CustomerId customer,
      List<ChatAddress> addresses,
      @Nullable Found after) {
    public Query {
      conditions = List.copyOf(conditions);
      addresses = List.copyOf(addresses);
    }

    /** The same, from {@code found} on. */
    Query after(Found found) {
      return new Query(conditions, from, to, queue, agent, customer, addresses, found);
    }
  }

  /** A part in which something may be found. */
  record Found(Instant at, ContactId contact, int part) {}

  /** The parts that match, the newest first. */
  List<Found> find(Query query, int most);
}
