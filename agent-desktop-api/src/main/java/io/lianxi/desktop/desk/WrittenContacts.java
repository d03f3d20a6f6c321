package io.lianxi.desktop.desk;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.chat.MessageView;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.profile.Profile;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.chat.site.Introduction;
import io.lianxi.ivr.chat.site.Introductions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is written in contacts whose customers write. */
final class WrittenContacts {
  private static final int RECENT = 200;

  private final Chats chats;
  private final Messages messages;
  private final Profiles profiles;
  private final Introductions introductions;

  WrittenContacts(Chats chats, Messages messages, Profiles profiles, Introductions introductions) {
    this.chats = chats;
    this.messages = messages;
    this.profiles = profiles;
    this.introductions = introductions;
  }

  /** What is written in {@code contact}; empty when no conversation is known of it. */
  Optional<ContactView.Written> of(Contact contact) {
    return chats.find(contact.id()).map(this::of);
  }

  private ContactView.Written of(Conversation chat) {
    List<ChatMessage> recent = messages.before(chat.contact(), Long.MAX_VALUE, RECENT);
    long read = chat.numbers().readByAgent();
    long unread =
        recent.stream()
            .filter(message -> message.number() > read)
            .filter(message -> message.author() instanceof Author.Customer)
            .count();
    Introduction about = introductions.find(chat.address()).orElse(Introduction.NONE);
    String name = profiles.find(chat.address()).map(Profile::name).orElse("");
    return new ContactView.Written(
        chat.address().channel(),
        given(name),
        Math.toIntExact(unread),
        recent.isEmpty() ? null : MessageView.forStaff(recent.getLast()),
        waitingSince(recent).orElse(null),
        given(PhoneNumber.mask(about.phone())),
        given(about.subject()));
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Optional<Instant> waitingSince(List<ChatMessage> recent) {
    long answered =
        recent.stream()
            .filter(message -> message.author() instanceof Author.Agent)
            .mapToLong(ChatMessage::number)
            .max()
            .orElse(0);
    return recent.stream()
        .filter(message -> message.author() instanceof Author.Customer)
        .filter(message -> message.number() > answered)
        .map(ChatMessage::at)
        .findFirst();
  }
}
