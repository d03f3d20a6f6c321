package io.lianxi.acd.contact;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.QueueName;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** All contacts and their events for good; some tens of milliseconds behind {@link Contacts}. */
public interface ContactHistory {

  Optional<Contact> find(ContactId id);

  /** The events of a contact in order; empty when it is unknown. */
  List<ContactEvent> events(ContactId id);

  /** Those that match, newest first, at most {@code size}. */
  default List<Contact> search(Query query, int size) {
    return search(query, List.of(), size);
  }

  /** The same where {@code also} count as the customer's who is asked for, too. */
  List<Contact> search(Query query, Collection<ContactId> also, int size);

  /** Who talked with the customer last; empty when nobody did in the last 30 days. */
  Optional<AgentId> lastAgent(CustomerId customer);

  /** Those that are not done, as far as the history knows. */
  List<Contact> open();

  /**
   * Tells {@code reader} every event, in order of time, of each contact that is not done or to
   * which anything happened at or after {@code from}, with the contact after it; without those
   * taken over from another system.
   */
  void replay(Instant from, BiConsumer<Contact, ContactEvent> reader);

  /** What is asked for; null means any. */
  record Query(
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable QueueName queue,
      @Nullable AgentId agent,
      @Nullable CustomerId customer,
      @Nullable ContactState state,
      @Nullable ContactId after) {

    /** The same, of those that come after {@code last}. */
    public Query after(ContactId last) {
      return new Query(from, to, queue, agent, customer, state, last);
    }

    /** All of a customer. */
    public static Query ofCustomer(CustomerId customer) {
      return new Query(null, null, null, null, customer, null, null);
    }
  }
}
