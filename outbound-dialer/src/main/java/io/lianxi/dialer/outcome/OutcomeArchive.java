package io.lianxi.dialer.outcome;

import io.lianxi.acd.contact.ContactChange;
import io.lianxi.acd.event.EventArchive;
import io.lianxi.acd.event.EventFeed.Entry;
import java.util.List;

/**
 * Writes down what came of calls with the events that tell of it, so that nothing is lost whatever
 * dies when. Not under anybody's lock: the rows that it changes are its own until all is kept.
 */
final class OutcomeArchive implements EventArchive {
  private final Bookkeeping books;

  OutcomeArchive(Bookkeeping books) {
    this.books = books;
  }

  @Override
  public String topic() {
    return "contact";
  }

  @Override
  public void keep(List<Entry> entries) {
    books.keep(
        entries.stream()
            .map(ContactChange::of)
            .filter(change -> CallStory.mayBe(change.after()))
            .flatMap(change -> CallStory.of(change).stream())
            .toList());
  }
}
