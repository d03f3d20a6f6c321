package io.lianxi.desktop.desk;

import static java.util.stream.Collectors.toSet;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.chat.MessageView;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.profile.Profile;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.chat.site.Introduction;
import io.lianxi.ivr.chat.site.Introductions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is written in contacts whose customers write. */
final class WrittenContacts {
  private static final int RECENT = 200;

  /** Of how many is asked at once. */
  private static final int MOST = 50;

  private final Chats chats;
  private final Messages messages;
  private final Profiles profiles;
  private final Introductions introductions;
  private final Gathering<ContactId, ContactView.Written> questions =
      new Gathering<>(this::read, MOST);

  WrittenContacts(Chats chats, Messages messages, Profiles profiles, Introductions introductions) {
    this.chats = chats;
    this.messages = messages;
    this.profiles = profiles;
    this.introductions = introductions;
  }

  /** What is written in {@code contact}; empty when no conversation is known of it. */
  Optional<ContactView.Written> of(Contact contact) {
    return questions.ask(contact.id());
  }

  private Map<ContactId, ContactView.Written> read(Set<ContactId> contacts) {
    Map<ContactId, Conversation> known = chats.find(contacts);
    if (known.isEmpty()) {
      return Map.of();
    }
    Set<ChatAddress> addresses =
        known.values().stream().map(Conversation::address).collect(toSet());
    Map<ContactId, List<ChatMessage>> recent = messages.newest(known.keySet(), RECENT);
    Map<ChatAddress, Introduction> introduced = introductions.find(addresses);
    Map<ChatAddress, Profile> profiled = profiles.find(addresses);
    Map<ContactId, ContactView.Written> written = new HashMap<>();
    known.forEach(
        (contact, chat) ->
            written.put(
                contact,
                written(
                    chat,
                    recent.getOrDefault(contact, List.of()),
                    introduced.getOrDefault(chat.address(), Introduction.NONE),
                    Optional.ofNullable(profiled.get(chat.address())).map(Profile::name))));
    return written;
  }

  private static ContactView.Written written(
      Conversation chat, List<ChatMessage> recent, Introduction about, Optional<String> name) {
    long read = chat.numbers().readByAgent();
    long unread =
        recent.stream()
            .filter(message -> message.number() > read)
            .filter(message -> message.author() instanceof Author.Customer)
            .count();
    return new ContactView.Written(
        chat.address().channel(),
        given(name.orElse("")),
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
