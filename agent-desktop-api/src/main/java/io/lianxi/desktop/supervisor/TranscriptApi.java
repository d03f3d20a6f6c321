package io.lianxi.desktop.supervisor;

import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.chat.ChatAccess;
import io.lianxi.desktop.chat.MessageView;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Messages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Gives conversations away as files, and notes who took which. */
@RestController
public final class TranscriptApi {
  private static final int PAGE = 1_000;

  private final ChatAccess access;
  private final Messages messages;
  private final Changes changes;

  TranscriptApi(ChatAccess access, Messages messages, Changes changes) {
    this.access = access;
    this.messages = messages;
    this.changes = changes;
  }

  /** All that was written, what only staff see included: a line for each message. */
  @GetMapping(path = "/api/chats/{contact}/transcript", produces = "text/csv")
  String transcript(
      @PathVariable String contact,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Conversation chat = access.readBy(member, contact);
    CsvText csv = new CsvText(List.of("number", "at", "from", "agent", "kind", "text", "delivery"));
    long last = 0;
    List<ChatMessage> page = messages.after(chat.contact(), last, PAGE);
    while (!page.isEmpty()) {
      page.stream().map(MessageView::forStaff).forEach(message -> line(csv, message));
      last = page.getLast().number();
      page = messages.after(chat.contact(), last, PAGE);
    }
    changes.audit(exchange, member, Action.CHAT_EXPORTED, chat.contact().value(), last + " lines");
    return csv.toString();
  }

  private static void line(CsvText csv, MessageView message) {
    csv.line(
        message.number(),
        message.at(),
        message.from(),
        message.agent(),
        message.kind(),
        text(message),
        message.delivery());
  }

  private static String text(MessageView message) {
    return switch (message) {
      case MessageView it when it.text() != null -> it.text();
      case MessageView it when it.file() != null -> it.file().name();
      case MessageView it when it.place() != null -> it.place().label();
      case MessageView it when it.link() != null -> it.link().title() + " " + it.link().url();
      case MessageView it when it.card() != null -> it.card().title();
      case MessageView it when it.menu() != null ->
          Stream.concat(
                  Stream.of(it.menu().head()),
                  it.menu().choices().stream().map(choice -> choice.key() + " " + choice.text()))
              .collect(Collectors.joining("\n"));
      default -> "";
    };
  }
}
