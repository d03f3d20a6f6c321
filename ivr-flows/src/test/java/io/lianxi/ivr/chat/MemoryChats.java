package io.lianxi.ivr.chat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.ivr.chat.Conversation.Phase;
import io.lianxi.ivr.chat.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conversations and their messages in memory. */
public final class MemoryChats implements Chats, Messages {
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Map<ContactId, Kept> chats = new LinkedHashMap<>();
  private final Set<String> keys = new HashSet<>();
  private final Secrets secrets;

  public MemoryChats(Secrets secrets) {
    this.secrets = secrets;
  }

  /** What is in the outbox: due when, and how often it was begun to be sent. */
  private record Sending(Instant at, int attempts) {}

  private static final class Kept {
    final SortedMap<Long, Sending> sending = new TreeMap<>();
    Conversation chat;
    final List<ChatMessage> messages = new ArrayList<>();
    final Map<String, Long> byKey = new HashMap<>();
    long mark;
    @Nullable Instant dueAt;
    @Nullable Instant claimedUntil;
    Instant minute = Instant.MIN;
    int inMinute;

    Kept(Conversation chat) {
      this.chat = chat;
    }

    void look(Instant at) {
      mark++;
      dueAt = dueAt == null || at.isBefore(dueAt) ? at : dueAt;
    }

    void numbers(Conversation.Numbers numbers) {
      chat = with(chat, chat.customer(), chat.closedAt(), numbers, chat.progress());
    }
  }

  private static Conversation with(
      Conversation chat,
      @Nullable CustomerId customer,
      @Nullable Instant closedAt,
      Conversation.Numbers numbers,
      Conversation.Progress progress) {
    return new Conversation(
        chat.contact(),
        chat.address(),
        chat.account(),
        customer,
        chat.openedAt(),
        closedAt,
        numbers,
        progress);
  }

  @Override
  public synchronized Received receive(Incoming incoming, ContactId fresh) {
    Author customer = new Author.Customer();
    if (keys.contains(key(incoming.from(), customer, incoming.key()))) {
      return new Received.Known();
    }
    Kept kept = open(incoming.from()).orElseGet(() -> opened(incoming, fresh));
    boolean isSaid = kept.chat.customer() != null || incoming.customer().isEmpty();
    boolean isWithPerson = kept.chat.progress().phase() == Conversation.Phase.PERSON && isSaid;
    kept.look(isWithPerson ? incoming.at().plus(PATIENCE) : incoming.at());
    boolean isDue = !Objects.requireNonNull(kept.dueAt).isAfter(incoming.at());
    Instant minute = incoming.at().truncatedTo(ChronoUnit.MINUTES);
    kept.inMinute = minute.equals(kept.minute) ? kept.inMinute + 1 : 1;
    kept.minute = minute;
    if (kept.inMinute > MOST_PER_MINUTE) {
      return new Received.TooFast();
    }
    CustomerId known = kept.chat.customer();
    kept.chat =
        with(
            kept.chat,
            known == null ? incoming.customer().orElse(null) : known,
            null,
            kept.chat.numbers(),
            kept.chat.progress());
    Content content = incoming.content();
    if (kept.chat.progress().isSecret() && content instanceof Content.Text text) {
      secrets.keep(kept.chat.contact(), kept.chat.numbers().last() + 1, text.text());
      content = new Content.Text(Secrets.SHOWN);
    }
    return append(kept.chat.contact(), customer, content, incoming.key(), incoming.at())
        .<Received>map(message -> new Received.Kept(message, isDue))
        .orElseGet(Received.Full::new);
  }

  private Optional<Kept> open(ChatAddress address) {
    return chats.values().stream()
        .filter(kept -> kept.chat.isOpen() && kept.chat.address().equals(address))
        .findFirst();
  }

  private Kept opened(Incoming incoming, ContactId fresh) {
    Kept kept =
        new Kept(
            new Conversation(
                fresh,
                incoming.from(),
                incoming.account(),
                null,
                incoming.at().truncatedTo(ChronoUnit.MICROS),
                null,
                new Conversation.Numbers(0, 0, 0, 0),
                new Conversation.Progress(Phase.FLOW, false, "", false)));
    chats.put(fresh, kept);
    return kept;
  }

  private static String key(ChatAddress address, Author author, String key) {
    return address + " " + author.getClass().getSimpleName() + " " + key;
  }

  @Override
  public synchronized Optional<ChatMessage> append(
      ContactId contact, Author author, Content content, String key, Instant at) {
    Kept kept = chats.get(contact);
    if (kept == null || !kept.chat.isOpen() || kept.messages.size() >= MOST) {
      return Optional.empty();
    }
    if (!key.isEmpty() && !keys.add(key(kept.chat.address(), author, key))) {
      return Optional.empty();
    }
    long number = kept.messages.size() + 1L;
    ChatMessage message =
        new ChatMessage(
            contact,
            number,
            author,
            content,
            at.truncatedTo(ChronoUnit.MICROS),
            Delivery.STORED,
            null);
    kept.messages.add(message);
    if (author.isForCustomer()) {
      kept.sending.put(number, new Sending(at, 0));
    }
    kept.byKey.put(key(kept.chat.address(), author, key), number);
    Conversation.Numbers before = kept.chat.numbers();
    kept.numbers(
        new Conversation.Numbers(
            number,
            author instanceof Author.Customer ? number : before.lastOfCustomer(),
            before.worked(),
            before.readByAgent()));
    return Optional.of(message);
  }

  @Override
  public synchronized Optional<Conversation> find(ContactId contact) {
    return Optional.ofNullable(chats.get(contact)).map(kept -> kept.chat);
  }

  @Override
  public synchronized Map<ContactId, Conversation> find(Collection<ContactId> contacts) {
    Map<ContactId, Conversation> found = new HashMap<>();
    contacts.forEach(contact -> find(contact).ifPresent(chat -> found.put(contact, chat)));
    return found;
  }

  @Override
  public synchronized Optional<Conversation> newest(ChatAddress address) {
    return chats.values().stream()
        .map(kept -> kept.chat)
        .filter(chat -> chat.address().equals(address))
        .max(Comparator.comparing(Conversation::isOpen).thenComparing(Conversation::openedAt));
  }

  @Override
  public synchronized Optional<Conversation> lastClosed(ChatAddress address) {
    return chats.values().stream()
        .map(kept -> kept.chat)
        .filter(chat -> chat.address().equals(address) && !chat.isOpen())
        .max(Comparator.comparing(Conversation::openedAt));
  }

  @Override
  public synchronized List<ContactId> contacts(Collection<ChatAddress> addresses, int most) {
    return chats.values().stream()
        .map(kept -> kept.chat)
        .filter(chat -> addresses.contains(chat.address()))
        .sorted(
            Comparator.comparing(Conversation::openedAt)
                .reversed()
                .thenComparing(chat -> chat.contact().value()))
        .limit(most)
        .map(Conversation::contact)
        .toList();
  }

  @Override
  public synchronized void wake(Collection<ContactId> contacts, Instant now) {
    contacts.stream()
        .map(chats::get)
        .filter(kept -> kept != null && kept.chat.isOpen())
        .forEach(
            kept -> {
              kept.mark++;
              kept.dueAt = now;
            });
  }

  @Override
  public synchronized void left(ChatAddress address, Instant now) {
    open(address)
        .ifPresent(
            kept -> {
              Conversation.Progress before = kept.chat.progress();
              kept.chat =
                  with(
                      kept.chat,
                      kept.chat.customer(),
                      null,
                      kept.chat.numbers(),
                      new Conversation.Progress(
                          before.phase(), before.isSecret(), before.memory(), true));
              kept.mark++;
              kept.dueAt = now;
            });
  }

  @Override
  public synchronized void readByAgent(ContactId contact, long number) {
    Kept kept = chats.get(contact);
    if (kept != null) {
      Conversation.Numbers before = kept.chat.numbers();
      long read = Math.max(before.readByAgent(), Math.min(number, before.last()));
      kept.numbers(
          new Conversation.Numbers(before.last(), before.lastOfCustomer(), before.worked(), read));
    }
  }

  @Override
  public synchronized List<Claim> claim(int most, Instant now, Instant until) {
    return chats.values().stream()
        .filter(kept -> kept.dueAt != null && !kept.dueAt.isAfter(now))
        .filter(kept -> kept.claimedUntil == null || !kept.claimedUntil.isAfter(now))
        .limit(most)
        .map(
            kept -> {
              kept.claimedUntil = until;
              return new Claim(kept.chat, kept.mark, until);
            })
        .toList();
  }

  @Override
  public synchronized Optional<List<ChatMessage>> settle(Claim claim, Done done, Instant now) {
    Kept kept = chats.get(claim.conversation().contact());
    if (kept == null || !claim.until().equals(kept.claimedUntil)) {
      return Optional.empty();
    }
    List<ChatMessage> added =
        done.says().stream()
            .flatMap(
                draft ->
                    append(kept.chat.contact(), draft.author(), draft.content(), "", now).stream())
            .toList();
    done.hidden().forEach(number -> hide(kept, number));
    boolean isClosed = done.progress().phase() == Phase.CLOSED;
    Conversation.Numbers before = kept.chat.numbers();
    kept.chat =
        with(
            kept.chat,
            kept.chat.customer(),
            isClosed ? now : null,
            new Conversation.Numbers(
                before.last(),
                before.lastOfCustomer(),
                Math.max(before.worked(), done.worked()),
                before.readByAgent()),
            new Conversation.Progress(
                done.progress().phase(),
                done.progress().isSecret(),
                done.progress().memory(),
                kept.chat.progress().hasLeft()));
    kept.claimedUntil = null;
    kept.dueAt = isClosed ? null : kept.mark == claim.mark() ? done.dueAt() : now;
    return Optional.of(added);
  }

  private static void hide(Kept kept, long number) {
    replace(
        kept,
        number,
        message ->
            new ChatMessage(
                message.contact(),
                number,
                message.author(),
                new Content.Text(Secrets.SHOWN),
                message.at(),
                message.delivery(),
                message.problem()));
  }

  private static void replace(
      Kept kept, long number, java.util.function.UnaryOperator<ChatMessage> change) {
    int place = Math.toIntExact(number - 1);
    kept.messages.set(place, change.apply(kept.messages.get(place)));
  }

  @Override
  public synchronized Optional<ChatMessage> find(ContactId contact, long number) {
    return messages(contact).stream().filter(message -> message.number() == number).findFirst();
  }

  private List<ChatMessage> messages(ContactId contact) {
    Kept kept = chats.get(contact);
    return kept == null ? List.of() : List.copyOf(kept.messages);
  }

  @Override
  public synchronized Optional<ChatMessage> find(ContactId contact, Author author, String key) {
    Kept kept = chats.get(contact);
    return kept == null
        ? Optional.empty()
        : chats.values().stream()
            .filter(other -> other.chat.address().equals(kept.chat.address()))
            .flatMap(
                other ->
                    Optional.ofNullable(other.byKey.get(key(kept.chat.address(), author, key)))
                        .flatMap(number -> find(other.chat.contact(), number))
                        .stream())
            .findFirst();
  }

  @Override
  public synchronized List<ChatMessage> after(ContactId contact, long number, int most) {
    return messages(contact).stream().filter(m -> m.number() > number).limit(most).toList();
  }

  @Override
  public synchronized List<ChatMessage> before(ContactId contact, long number, int most) {
    return messages(contact).reversed().stream()
        .filter(m -> m.number() < number)
        .limit(most)
        .toList()
        .reversed();
  }

  @Override
  public synchronized Map<ContactId, List<ChatMessage>> newest(
      Collection<ContactId> contacts, int most) {
    return contacts.stream()
        .filter(contact -> !messages(contact).isEmpty())
        .collect(
            Collectors.toMap(contact -> contact, contact -> before(contact, Long.MAX_VALUE, most)));
  }

  @Override
  public synchronized boolean came(
      ContactId contact, long number, Delivery delivery, @Nullable String problem) {
    Optional<ChatMessage> before =
        find(contact, number)
            .filter(message -> message.author().isForCustomer())
            .filter(message -> message.delivery().leadsTo(delivery));
    before.ifPresent(
        message ->
            replace(
                Objects.requireNonNull(chats.get(contact)),
                number,
                it ->
                    new ChatMessage(
                        contact, number, it.author(), it.content(), it.at(), delivery, problem)));
    return before.isPresent();
  }

  @Override
  public synchronized boolean cameUpTo(ContactId contact, long number, Delivery delivery) {
    boolean isChanged = false;
    for (ChatMessage message : messages(contact)) {
      isChanged |=
          message.number() <= number
              && came(contact, message.number(), delivery, message.problem());
    }
    return isChanged;
  }

  /** What is on its way to customers. */
  public Outbox outbox() {
    return new Sendings();
  }

  private final class Sendings implements Outbox {
    @Override
    public List<Item> claim(int most, Instant now, Instant until) {
      synchronized (MemoryChats.this) {
        List<Item> claimed = new ArrayList<>();
        for (Kept kept : chats.values()) {
          if (!kept.sending.isEmpty() && claimed.size() < most) {
            long number = kept.sending.firstKey();
            Sending first = Objects.requireNonNull(kept.sending.get(number));
            if (!first.at().isAfter(now)) {
              int attempts = first.attempts() + 1;
              kept.sending.put(number, new Sending(until, attempts));
              claimed.add(new Item(kept.chat.address(), kept.chat.contact(), number, attempts));
            }
          }
        }
        return claimed;
      }
    }

    @Override
    public void sent(Item item) {
      settle(item, Delivery.SENT, null, null);
    }

    @Override
    public void later(Item item, Instant at, String reason) {
      settle(item, Delivery.STORED, at, reason);
    }

    @Override
    public void refused(Item item, String reason) {
      settle(item, Delivery.FAILED, null, reason);
    }

    private void settle(
        Item item, Delivery delivery, @Nullable Instant at, @Nullable String problem) {
      synchronized (MemoryChats.this) {
        Kept kept = Objects.requireNonNull(chats.get(item.contact()));
        long number = item.number();
        Sending before = kept.sending.get(number);
        if (before == null || (at != null && before.attempts() != item.attempts())) {
          return;
        }
        if (at == null) {
          kept.sending.remove(number);
        } else {
          kept.sending.put(number, new Sending(at, before.attempts()));
        }
        replace(
            kept,
            number,
            it ->
                new ChatMessage(
                    it.contact(),
                    number,
                    it.author(),
                    it.content(),
                    it.at(),
                    it.delivery() == Delivery.STORED ? delivery : it.delivery(),
                    problem));
      }
    }
  }
}
