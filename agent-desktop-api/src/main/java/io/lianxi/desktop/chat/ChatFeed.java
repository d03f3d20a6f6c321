package io.lianxi.desktop.chat;

import io.lianxi.acd.contact.ContactChange;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.ChatNews;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Fans the one reading of the feed out to the visitors it concerns. */
final class ChatFeed {
  private final Map<ChatAddress, Set<ChatTalk>> talks = new ConcurrentHashMap<>();

  void accept(List<Entry> entries) {
    entries.forEach(this::accept);
  }

  private void accept(Entry entry) {
    switch (entry.topic()) {
      case ChatNews.TOPIC -> {
        ChatNews.Told told = ChatNews.of(entry);
        deliver(told.address(), told);
      }
      case "contact" -> {
        ContactChange change = ContactChange.of(entry);
        Optional<ChatAddress> address =
            ChatAddress.parse(change.after().origin().customerAddress())
                .filter(it -> it.channel().equals(ChatAddress.WEB));
        address.ifPresent(
            it -> deliver(it, new ChatNews.Told(change.after().id(), it, ChatNews.Kind.STATE, 0)));
      }
      default -> {} // of no concern to visitors
    }
  }

  private void deliver(ChatAddress address, ChatNews.Told told) {
    talks.getOrDefault(address, Set.of()).forEach(talk -> talk.deliver(told));
  }

  /** Delivers the news of {@code address} to {@code talk} from now on. */
  void subscribe(ChatAddress address, ChatTalk talk) {
    talks.compute(
        address,
        (it, open) -> {
          Set<ChatTalk> all = open == null ? ConcurrentHashMap.newKeySet() : open;
          all.add(talk);
          return all;
        });
  }

  void unsubscribe(ChatAddress address, ChatTalk talk) {
    talks.computeIfPresent(
        address,
        (it, open) -> {
          open.remove(talk);
          return open.isEmpty() ? null : open;
        });
  }
}
