package io.lianxi.desktop.chat;

import io.lianxi.acd.AgentId;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.outbox.Refusals;
import io.lianxi.ivr.chat.outbox.TypingSigns;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What staff read and write in conversations. */
@RestController
@RequestMapping("/api/chats/{contact}")
public final class ChatApi {
  private static final int MOST = 200;

  private final ChatAccess access;
  private final Messages messages;
  private final Conversations conversations;
  private final Refusals refusals;
  private final TypingSigns typing;
  private final Written written;

  ChatApi(
      ChatAccess access,
      Messages messages,
      Conversations conversations,
      Refusals refusals,
      TypingSigns typing,
      Written written) {
    this.access = access;
    this.messages = messages;
    this.conversations = conversations;
    this.refusals = refusals;
    this.typing = typing;
    this.written = written;
  }

  /**
   * Some messages of a conversation, in order.
   *
   * @param first is nothing before them?
   * @param phase flow, person, after or closed
   * @param read up to which agents have seen them
   */
  public record Page(List<MessageView> messages, boolean first, String phase, long read) {}

  /**
   * What is to be said: one of text, file and article.
   *
   * @param key the same when it is said again, which has no effect
   * @param file its id
   * @param article its id; it is sent as a card
   * @param whisper to staff only?
   */
  public record Wish(
      @Nullable String key,
      @Nullable String text,
      @Nullable String file,
      @Nullable String article,
      @Nullable Boolean whisper) {}

  /** Up to which message all are seen. */
  public record Seen(@Nullable Long number) {}

  @GetMapping("/messages")
  Page messages(
      @PathVariable String contact,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int limit,
      @AuthenticationPrincipal StaffMember member) {
    Conversation chat = access.readBy(member, contact);
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid("limit", "must be 1 to " + MOST);
    }
    List<ChatMessage> page =
        messages.before(chat.contact(), before == null ? Long.MAX_VALUE : before, limit);
    return new Page(
        page.stream().map(MessageView::forStaff).toList(),
        page.isEmpty() || page.getFirst().number() == 1,
        chat.progress().phase().name().toLowerCase(Locale.ROOT),
        chat.numbers().readByAgent());
  }

  @PostMapping("/messages")
  @ResponseStatus(HttpStatus.CREATED)
  MessageView say(
      @PathVariable String contact,
      @Valid @RequestBody Wish wish,
      @AuthenticationPrincipal StaffMember member) {
    Conversation chat = access.readBy(member, contact);
    String wished = Written.key(wish.key());
    boolean isWhisper = Boolean.TRUE.equals(wish.whisper());
    AgentId agent = isWhisper ? access.whispererOf(chat, member) : access.writerOf(chat, member);
    Content content = written.content(wish, chat);
    Author author = isWhisper ? new Author.Whisper(agent) : new Author.Agent(agent);
    String key = agent + ":" + wished;
    if (!isWhisper && messages.find(chat.contact(), author, key).isEmpty()) {
      Optional<String> refusal = refusals.of(chat.address());
      if (refusal.isPresent()) {
        throw TooMany.of(refusal.get()).problem();
      }
    }
    return switch (conversations.say(chat.contact(), author, content, key)) {
      case Conversations.Outcome.Said said -> MessageView.forStaff(said.message());
      case Conversations.Outcome.Over over ->
          throw Problem.of(HttpStatus.CONFLICT, "not-allowed", "That conversation is over.");
      case Conversations.Outcome.Full full ->
          throw Problem.of(
              HttpStatus.CONFLICT,
              "too-many",
              "A conversation has " + Messages.MOST + " messages at most.");
    };
  }

  @PostMapping("/typing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void typing(@PathVariable String contact, @AuthenticationPrincipal StaffMember member) {
    Conversation chat = access.readBy(member, contact);
    access.writerOf(chat, member);
    typing.ofAgent(chat);
  }

  @PostMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(
      @PathVariable String contact,
      @Valid @RequestBody Seen seen,
      @AuthenticationPrincipal StaffMember member) {
    Conversation chat = access.readBy(member, contact);
    if (seen.number() == null || seen.number() < 1) {
      throw Problem.invalid("number", "must be 1 or more");
    }
    access.writerOf(chat, member);
    conversations.readByAgent(chat.contact(), seen.number());
  }
}
