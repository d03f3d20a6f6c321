package io.lianxi.acd.contact.past;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The history of contacts read at length, and taken over from other systems. */
public interface PastContacts {

  /** Whose history it is. */
  enum Source {
    /** of this centre */
    OWN,
    /** taken over */
    IMPORTED
  }

  /**
   * A day with history.
   *
   * @param contacts how many came into a queue
   */
  record Day(LocalDate day, Source source, int contacts) {}

  /**
   * Keeps {@code contacts} and their events, in place of what was kept under their ids before; of
   * one that is there twice the last counts. They are found and counted like any other, but are
   * never on today's wallboard.
   *
   * @return those that are not kept, since this centre had a contact of its own with that id
   */
  Set<ContactId> keep(List<PastContact> contacts);

  /**
   * Tells {@code reader} each contact, ours or taken over, to which something happened at or after
   * {@code from} and before {@code to}: with all of its events, also those outside. The contact
   * that was opened first comes first. Nothing that is told is held in memory.
   */
  void tell(Instant from, Instant to, Consumer<ContactStory> reader);

  /** Tells {@code reader} the same of one {@code source} only. */
  void tell(Instant from, Instant to, Source source, Consumer<ContactStory> reader);

  /**
   * The days on which contacts were opened that came into a queue, newest first; a day with both
   * sources is there twice.
   */
  List<Day> days(ZoneId zone, int most);

  /**
   * The queues that contacts were last in that were opened at {@code from} and before {@code to}.
   */
  Set<QueueName> queues(Instant from, Instant to, Source source);
}
