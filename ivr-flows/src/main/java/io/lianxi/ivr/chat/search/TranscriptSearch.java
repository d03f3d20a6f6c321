package io.lianxi.ivr.chat.search;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.QueueName;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.profile.Profile;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.chat.search.Transcripts.Found;
import io.lianxi.ivr.chat.search.Transcripts.Query;
import io.lianxi.knowledge.text.Folding;
import io.lianxi.knowledge.text.Highlight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds conversations in whose messages, fifty at a time, all words stand. The index says where
 * they may; what is told is read where it is kept, so that nothing is found or shown that is not
 * there any more.
 */
public final class TranscriptSearch {
  /** A page has no more. */
  public static final int MOST = 50;

  /** The longest of what is looked for, in UTF-16 units. */
  public static final int LONGEST = 200;

  /** So many places are looked at for one page. */
  private static final int MOST_LOOKED_AT = 400;

  private static final int LINES = 3;
  private static final int LENGTH = 120;

  private final Transcripts transcripts;
  private final Chats chats;
  private final Messages messages;
  private final Profiles profiles;

  TranscriptSearch(Transcripts transcripts, Chats chats, Messages messages, Profiles profiles) {
    this.transcripts = transcripts;
    this.chats = chats;
    this.messages = messages;
    this.profiles = profiles;
  }

  /**
   * What is asked for; null means any.
   *
   * @param words with blanks between them; "" for any
   * @param after what the page before ended with
   */
  public record Asked(
      String words,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable QueueName queue,
      @Nullable AgentId agent,
      @Nullable CustomerId customer,
      @Nullable Place after) {}

  /** Where a page ends. */
  public record Place(Instant at, ContactId contact, int part) {}

  /**
   * A conversation that was found.
   *
   * @param at when was written last where it was found
   * @param lines the messages in which a word stands, the first few
   */
  public record Hit(ContactId contact, Instant at, List<Line> lines) {
    public Hit {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A message in which a word stands.
   *
   * @param html a part of it, safe, with the words in {@code <mark>}
   */
  public record Line(ChatMessage message, String html) {}

  /** Some of what was found, the newest first, and where it goes on; null at the end. */
  public record Page(List<Hit> hits, @Nullable Place next) {
    public Page {
      hits = List.copyOf(hits);
    }
  }

  /** Is there anything in {@code words} that could be found? */
  public static boolean isSearchable(String words) {
    return !conditions(words).isEmpty();
  }

  private static List<String> conditions(String words) {
    return words(words).flatMap(word -> Grams.conditions(word).stream()).distinct().toList();
  }

  private static Stream<String> words(String words) {
    return Stream.of(Folding.aligned(words).split("\\s+")).filter(word -> !word.isBlank());
  }

  /** The next {@code size} that were found. */
  public Page find(Asked asked, int size) {
    List<String> words = words(asked.words()).toList();
    Query query = query(asked);
    List<Hit> hits = new ArrayList<>();
    int looked = 0;
    while (looked < MOST_LOOKED_AT) {
      List<Found> found = transcripts.find(query, size + 1);
      for (Found one : found) {
        hit(one, words).ifPresent(hits::add);
        query = query.after(one);
        if (hits.size() == size) {
          return new Page(hits, place(one));
        }
      }
      looked += found.size();
      if (found.size() <= size) {
        return new Page(hits, null);
      }
    }
    Found last = query.after();
    return new Page(hits, last == null ? null : place(last));
  }

  private static Place place(Found found) {
    return new Place(found.at(), found.contact(), found.part());
  }

  private Query query(Asked asked) {
    CustomerId customer = asked.customer();
    Place after = asked.after();
    return new Query(
        conditions(asked.words()),
        asked.from(),
        asked.to(),
        asked.queue(),
        asked.agent(),
        customer,
        customer == null
            ? List.of()
            : profiles.of(customer).stream().map(Profile::address).toList(),
        after == null ? null : new Found(after.at(), after.contact(), after.part()));
  }

  /** Each conversation is told once, where it was found last. */
  private Optional<Hit> hit(Found found, List<String> words) {
    Optional<List<ChatMessage>> here = matching(found.contact(), found.part(), words);
    return here.isEmpty() || isFoundLater(found, words)
        ? Optional.empty()
        : here.map(read -> new Hit(found.contact(), found.at(), lines(read, words)));
  }

  private boolean isFoundLater(Found found, List<String> words) {
    long last =
        chats.find(found.contact()).map(Conversation::numbers).map(it -> it.last()).orElse(0L);
    for (int part = found.part() + 1; (long) part * Transcripts.PART < last; part++) {
      if (matching(found.contact(), part, words).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The messages of the part, if all words stand in them. */
  private Optional<List<ChatMessage>> matching(ContactId contact, int part, List<String> words) {
    List<ChatMessage> read =
        messages.after(contact, (long) part * Transcripts.PART, Transcripts.PART);
    List<String> texts =
        read.stream().flatMap(it -> Said.text(it).stream()).map(Folding::aligned).toList();
    boolean isThere =
        words.stream().allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
    return isThere && !texts.isEmpty() ? Optional.of(read) : Optional.empty();
  }

  private static List<Line> lines(List<ChatMessage> read, List<String> words) {
    Highlight highlight = new Highlight(words);
    return read.stream()
        .filter(message -> Said.text(message).filter(text -> stands(text, words)).isPresent())
        .limit(LINES)
        .map(it -> new Line(it, highlight.best(Said.text(it).orElse(""), LENGTH)))
        .toList();
  }

  private static boolean stands(String text, List<String> words) {
    String folded = Folding.aligned(text);
    return words.isEmpty() || words.stream().anyMatch(folded::contains);
  }
}
