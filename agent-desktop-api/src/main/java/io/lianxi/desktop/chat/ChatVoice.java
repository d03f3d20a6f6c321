package io.lianxi.desktop.chat;

import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Chats.Received;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Delivery;
import io.lianxi.ivr.chat.Incoming;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Does what a visitor says who has said hello. */
final class ChatVoice {
  private static final Duration TYPING_EVERY = Duration.ofSeconds(2);

  private final VisitorDoor.Visitor visitor;
  private final String site;
  private final ChatDesk desk;
  private Instant typedAt = Instant.EPOCH;

  ChatVoice(VisitorDoor.Visitor visitor, String site, ChatDesk desk) {
    this.visitor = visitor;
    this.site = site;
    this.desk = desk;
  }

  /** Does it; empty when there is nothing to answer. */
  Optional<Told> say(Heard heard) {
    return switch (heard) {
      case Heard.Send send -> Optional.of(send(send.key(), new Content.Text(send.text())));
      case Heard.SendFile file ->
          Optional.of(
              desk.files()
                  .find(file.file())
                  .filter(kept -> kept.address().equals(visitor.address()))
                  .map(kept -> send(file.key(), ChatMedia.of(kept)))
                  .orElseGet(() -> new Told.Refused("refused", file.key(), "unknown-file")));
      case Heard.Typing typing -> {
        typing();
        yield Optional.empty();
      }
      case Heard.Read read -> {
        chat().ifPresent(it -> desk.conversations().cameUpTo(it, read.number(), Delivery.READ));
        yield Optional.empty();
      }
      case Heard.Bye bye -> {
        desk.conversations().left(visitor.address());
        yield Optional.empty();
      }
      case Heard other -> Optional.empty();
    };
  }

  private Optional<Conversation> chat() {
    return desk.chats().newest(visitor.address()).filter(Conversation::isOpen);
  }

  private void typing() {
    Instant now = desk.clock().instant();
    if (Duration.between(typedAt, now).compareTo(TYPING_EVERY) >= 0) {
      typedAt = now;
      chat().ifPresent(it -> desk.conversations().typing(it, true));
    }
  }

  private Told send(String key, Content content) {
    Incoming incoming =
        new Incoming(
            visitor.address(), site, key, content, desk.clock().instant(), visitor.customer());
    return switch (desk.conversations().received(incoming)) {
      case Received.Kept kept -> delivery(key, kept.message());
      case Received.Known known -> known(key);
      case Received.TooFast fast -> new Told.Refused("refused", key, "too-fast");
      case Received.Full full -> new Told.Refused("refused", key, "full");
    };
  }

  private Told known(String key) {
    return desk.chats()
        .newest(visitor.address())
        .flatMap(chat -> desk.messages().find(chat.contact(), new Author.Customer(), key))
        .map(message -> delivery(key, message))
        .orElseGet(() -> new Told.Refused("refused", key, "known"));
  }

  private static Told delivery(String key, ChatMessage message) {
    return new Told.Delivery("delivery", key, message.contact().value(), message.number());
  }
}
