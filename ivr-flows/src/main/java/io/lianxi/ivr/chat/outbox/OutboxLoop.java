package io.lianxi.ivr.chat.outbox;

import static java.util.stream.Collectors.toMap;

import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.ChatNews;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.Wakes;
import io.lianxi.ivr.chat.outbox.ChatOutlet.Sent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what is in the outbox to its channel, the messages of a conversation one after the other. A
 * message is sent at least once: whoever dies between sending it and saying so leaves it to be sent
 * again when the claim has run out.
 */
final class OutboxLoop {
  /** How often a message is tried whose channel fails. */
  static final int MOST_ATTEMPTS = 12;

  /** No channel takes an answer that comes later. */
  static final Duration OLDEST = Duration.ofDays(2);

  private static final Duration CLAIMED_FOR = Duration.ofMinutes(1);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);
  private static final int MOST_DOUBLED = 10;
  private static final Logger LOG = LoggerFactory.getLogger(OutboxLoop.class);

  private final Outbox outbox;
  private final Messages messages;
  private final Map<String, ChatOutlet> outlets;
  private final ChatNews news;
  private final Wakes wakes;
  private final Clock clock;

  OutboxLoop(
      Outbox outbox,
      Messages messages,
      List<ChatOutlet> outlets,
      ChatNews news,
      Wakes wakes,
      Clock clock) {
    this.outbox = outbox;
    this.messages = messages;
    this.outlets = outlets.stream().collect(toMap(ChatOutlet::channel, outlet -> outlet));
    this.news = news;
    this.wakes = wakes;
    this.clock = clock;
  }

  List<Outbox.Item> claim(int most) {
    Instant now = clock.instant();
    return outbox.claim(most, now, now.plus(CLAIMED_FOR));
  }

  /** Sends {@code item} and notes what came of it. */
  void send(Outbox.Item item) {
    ChatMessage message = messages.find(item.contact(), item.number()).orElseThrow();
    switch (sent(item, message)) {
      case Sent.Taken taken -> outbox.sent(item);
      case Sent.Later later -> {
        if (isTooOld(message)) {
          outbox.refused(item, later.reason());
        } else {
          outbox.later(item, later.at(), later.reason());
        }
      }
      case Sent.Refused refused -> outbox.refused(item, refused.reason());
    }
    wakes.send(); // the next of the same conversation
    news.tell(new ChatNews.Told(item.contact(), item.to(), ChatNews.Kind.DELIVERY, item.number()));
  }

  private boolean isTooOld(ChatMessage message) {
    return message.at().plus(OLDEST).isBefore(clock.instant());
  }

  private Sent sent(Outbox.Item item, ChatMessage message) {
    ChatOutlet outlet = outlets.get(item.to().channel());
    if (outlet == null) {
      return new Sent.Refused("there is no channel " + item.to().channel());
    }
    try {
      return outlet.send(item.to(), message);
    } catch (RuntimeException e) {
      LOG.warn("a message cannot be sent to {}", item.to(), e);
      return item.attempts() < MOST_ATTEMPTS
          ? new Sent.Later(clock.instant().plus(retryAfter(item.attempts())), "the channel fails")
          : new Sent.Refused("the channel fails");
    }
  }

  static Duration retryAfter(int attempts) {
    Duration doubled = Duration.ofSeconds(1L << Math.min(attempts, MOST_DOUBLED));
    return doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
  }
}
