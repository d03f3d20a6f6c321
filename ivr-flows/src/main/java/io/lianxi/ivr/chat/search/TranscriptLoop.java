package io.lianxi.ivr.chat.search;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Place;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.search.Transcripts.Due;
import io.lianxi.ivr.chat.search.Transcripts.Part;
import io.lianxi.ivr.chat.search.Transcripts.Read;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads conversations that are due into the index, a few at a time. */
public final class TranscriptLoop {
  /** So many are read in a row; what is served now comes before. */
  private static final int IN_A_ROW = 40;

  private final Transcripts transcripts;
  private final Chats chats;
  private final Messages messages;
  private final ContactHistory history;
  private final Clock clock;

  TranscriptLoop(
      Transcripts transcripts,
      Chats chats,
      Messages messages,
      ContactHistory history,
      Clock clock) {
    this.transcripts = transcripts;
    this.chats = chats;
    this.messages = messages;
    this.history = history;
    this.clock = clock;
  }

  /** Reads some of those that are due. */
  public void work() {
    for (int i = 0; i < IN_A_ROW; i++) {
      if (!transcripts.work(clock.instant(), this::read)) {
        return;
      }
    }
  }

  /** Reads all that are due. */
  void workAll() {
    while (transcripts.work(clock.instant(), this::read)) {
      Thread.onSpinWait();
    }
  }

  private Optional<Read> read(Due due) {
    return chats.find(due.contact()).map(chat -> read(due, chat));
  }

  private Read read(Due due, Conversation chat) {
    Optional<Contact> contact = history.find(due.contact());
    long first = Math.min(due.number(), chat.numbers().last() + 1);
    int from = (int) ((Math.max(1, first) - 1) / Transcripts.PART);
    List<Part> parts = new ArrayList<>();
    if (due.number() <= chat.numbers().last()) {
      int last = (int) ((chat.numbers().last() - 1) / Transcripts.PART);
      for (int part = from; part <= last; part++) {
        part(chat, part).ifPresent(parts::add);
      }
    }
    return new Read(
        chat.address(),
        chat.customer(),
        contact.map(it -> it.profile().customer()).orElse(null),
        contact.map(Contact::place).map(Place::queue).orElse(null),
        contact.map(TranscriptLoop::agents).orElse(List.of()),
        due.number() <= chat.numbers().last() ? from : Integer.MAX_VALUE,
        parts);
  }

  private Optional<Part> part(Conversation chat, int part) {
    List<ChatMessage> read =
        messages.after(chat.contact(), (long) part * Transcripts.PART, Transcripts.PART);
    Set<String> grams = new HashSet<>();
    for (ChatMessage message : read) {
      Said.text(message).ifPresent(text -> grams.addAll(Grams.of(text)));
    }
    return grams.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part(part, read.getLast().at(), grams));
  }

  private static List<AgentId> agents(Contact contact) {
    return contact.assignments().stream()
        .filter(assignment -> assignment.connectedAt() != null)
        .map(Assignment::agent)
        .distinct()
        .toList();
  }
}
