package io.lianxi.ivr.chat.flow;

import io.lianxi.acd.Language;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Chats.Done;
import io.lianxi.ivr.chat.Chats.Draft;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Conversation.Phase;
import io.lianxi.ivr.phrase.Phrase.Words;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is being done of one conversation, until it is all noted at once. */
final class ChatTurn {
  private final Conversation chat;
  private final Deque<ChatMessage> written;
  private final boolean isAnswer;
  private final List<Draft> says = new ArrayList<>();
  private final List<Long> hidden = new ArrayList<>();
  private Memory memory;
  private Phase phase;
  private long worked;
  private @Nullable Instant dueAt;

  /**
   * @param fresh what was written by whomever since the customer's last message that is worked off,
   *     the oldest first
   */
  ChatTurn(Conversation chat, List<ChatMessage> fresh) {
    this.chat = chat;
    this.written =
        fresh.stream()
            .filter(message -> message.author() instanceof Author.Customer)
            .filter(message -> message.number() <= chat.numbers().lastOfCustomer())
            .collect(Collectors.toCollection(ArrayDeque::new));
    this.isAnswer =
        !written.isEmpty()
            && fresh.stream()
                .takeWhile(message -> message.number() < written.getLast().number())
                .anyMatch(message -> message.author() instanceof Author.Agent);
    this.memory = Memory.read(chat.progress().memory());
    this.phase = chat.progress().phase();
    this.worked = chat.numbers().worked();
  }

  Conversation chat() {
    return chat;
  }

  Memory memory() {
    return memory;
  }

  Phase phase() {
    return phase;
  }

  /** Has an agent said something before the customer wrote? */
  boolean isAnswer() {
    return isAnswer;
  }

  /** The next message of the customer, which counts as worked off then. */
  Optional<ChatMessage> next() {
    Optional<ChatMessage> next = Optional.ofNullable(written.poll());
    next.ifPresent(message -> worked = message.number());
    return next;
  }

  /** Takes all that the customer wrote without looking at it. */
  void skip() {
    written.clear();
    worked = Math.max(worked, chat.numbers().lastOfCustomer());
  }

  /** The same with what was written until {@code end}; the rest belongs to what comes next. */
  void skipUntil(Instant end) {
    while (!written.isEmpty() && !written.getFirst().at().isAfter(end)) {
      worked = written.removeFirst().number();
    }
  }

  void say(Author author, Content content) {
    says.add(new Draft(author, content));
  }

  void say(Words words, Language language) {
    say(new Author.House(), ChatWords.of(words, language));
  }

  /** What was written as {@code number} is nobody's to see. */
  void hide(long number) {
    hidden.add(number);
  }

  void remember(Memory next) {
    memory = next;
  }

  void go(Phase next) {
    phase = next;
  }

  /** Is to be looked at again at {@code at}, or before. */
  void due(Instant at) {
    dueAt = dueAt == null || at.isBefore(dueAt) ? at : dueAt;
  }

  /**
   * The customer waits for a person, of whom the events of the contact tell; one who is in no queue
   * is looked at again at once.
   */
  void waits(boolean isQueued, Instant now) {
    remember(Memory.NONE);
    go(Phase.PERSON);
    due(isQueued ? now.plus(PersonPhase.RECHECK) : now);
  }

  Done done() {
    Memory.Playing playing = memory.playing();
    boolean isSecret = playing != null && playing.waiting() == Memory.Waiting.SECRET;
    return new Done(
        new Conversation.Progress(phase, isSecret, memory.written(), chat.progress().hasLeft()),
        worked,
        says,
        hidden,
        dueAt);
  }
}
