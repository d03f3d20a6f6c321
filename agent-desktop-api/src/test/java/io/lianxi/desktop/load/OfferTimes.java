package io.lianxi.desktop.load;

import io.lianxi.acd.ContactId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/**
 * When each chat began to wait for its offer and when that came, by {@link System#nanoTime}. Chats
 * are numbered, and the number is the end of the contact's id: kept as objects, this alone would be
 * half of what a collection of garbage has to copy while everybody stands still.
 */
final class OfferTimes {
  private static final int HEX = 16;

  private final long run = ThreadLocalRandom.current().nextLong();
  private final AtomicLongArray began;
  private final AtomicLongArray offered;
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger offers = new AtomicInteger();

  /**
   * @param most so many chats can be opened
   */
  OfferTimes(int most) {
    began = new AtomicLongArray(most);
    offered = new AtomicLongArray(most);
  }

  /** The id of a new chat. */
  ContactId open() {
    return new ContactId(new UUID(run, opened.getAndIncrement()).toString());
  }

  /** How many chats were opened, which is the number of the next one. */
  int opened() {
    return opened.get();
  }

  /** How many of them were offered. */
  int offers() {
    return offers.get();
  }

  /** The number of {@code chat}, which no other one has. */
  static int number(ContactId chat) {
    String id = chat.value();
    return Integer.parseInt(id, id.lastIndexOf('-') + 1, id.length(), HEX);
  }

  /** From {@code nanos} on {@code chat} could have been offered. */
  void begins(ContactId chat, long nanos) {
    began.set(number(chat), nanos);
  }

  /** Has it been offered? */
  boolean isOffered(ContactId chat) {
    return offered.get(number(chat)) != 0;
  }

  /** It is offered for the first time. */
  void offered(ContactId chat, long nanos) {
    offered.set(number(chat), nanos);
    offers.incrementAndGet();
  }

  /** How long those of the chats from {@code first} on took that began, in seconds. */
  List<Double> secondsSince(int first) {
    return IntStream.range(first, opened())
        .filter(chat -> began.get(chat) != 0)
        .mapToObj(chat -> (offered.get(chat) - began.get(chat)) / 1e9)
        .toList();
  }

  /** How long it took to offer all chats from {@code first} on, in seconds. */
  double spanSince(int first) {
    long[] times = IntStream.range(first, opened()).mapToLong(offered::get).sorted().toArray();
    return (times[times.length - 1] - times[0]) / 1e9;
  }
}
