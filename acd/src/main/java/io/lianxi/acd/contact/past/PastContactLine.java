package io.lianxi.acd.contact.past;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Standing;
import io.lianxi.acd.contact.past.PastContact.Outcome;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One line of a file of past contacts.
 *
 * @param fields the field of each column; "" when there is none
 */
record PastContactLine(UnaryOperator<String> fields) {
  static final List<String> NEEDED = List.of("contact_id", "queue", "queued_at");

  /** Who answered where the other system does not say. */
  private static final AgentId UNKNOWN = new AgentId("unknown");

  private static final int LONGEST_AGENT = 32;

  /**
   * The contact it tells.
   *
   * @param now history ends here
   * @throws IllegalArgumentException when it tells none; the message says why
   */
  PastContact contact(Instant now) {
    PastContact contact =
        new PastContact(
            field("contact_id"),
            channel(),
            queue(),
            field("customer"),
            priority(),
            time("queued_at")
                .orElseThrow(() -> new IllegalArgumentException("queued_at is missing")),
            outcome());
    if (contact.endedAt().isAfter(now)) {
      throw new IllegalArgumentException("is not over yet");
    }
    return contact;
  }

  private Outcome outcome() {
    Optional<Instant> answered = time("answered_at");
    Optional<Instant> abandoned = time("abandoned_at");
    Optional<Instant> ended = time("ended_at");
    if (answered.isPresent() == abandoned.isPresent()) {
      throw new IllegalArgumentException("needs one of answered_at and abandoned_at");
    }
    if (abandoned.isPresent()) {
      return new Outcome.Abandoned(abandoned.get());
    }
    Instant end = ended.orElseThrow(() -> new IllegalArgumentException("ended_at is missing"));
    return new Outcome.Answered(agent(), answered.orElseThrow(), end);
  }

  private String field(String column) {
    String field = fields.apply(column);
    if (field.indexOf('\0') >= 0 || field.indexOf('\uFFFD') >= 0) {
      throw new IllegalArgumentException(column + " is not plain UTF-8 text");
    }
    return field;
  }

  private Channel channel() {
    String field = field("channel");
    try {
      return field.isEmpty() ? Channel.VOICE : Channel.valueOf(field.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("channel must be VOICE, CHAT or TICKET", e);
    }
  }

  private QueueName queue() {
    return QueueName.parse(field("queue").toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "queue must be letters a to z, digits, - and _, and begin with a letter"));
  }

  /** The agent under a name that this centre could give. */
  private AgentId agent() {
    String name = field("agent").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    if (name.isEmpty()) {
      return UNKNOWN;
    }
    String lettered = Character.isLetter(name.charAt(0)) ? name : "a" + name;
    return new AgentId(lettered.substring(0, Math.min(LONGEST_AGENT, lettered.length())));
  }

  private int priority() {
    String field = field("priority");
    if (field.isEmpty()) {
      return 0;
    }
    if (!field.matches("\\d") || field.charAt(0) - '0' > Standing.HIGHEST_PRIORITY) {
      throw new IllegalArgumentException(
          "priority must be 0 to " + Standing.HIGHEST_PRIORITY + ", not " + shortened(field));
    }
    return field.charAt(0) - '0';
  }

  private Optional<Instant> time(String column) {
    String field = field(column);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(field.replace(' ', 'T')).toInstant());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          column + " is not a time such as 2026-01-05T09:00:00Z: " + shortened(field), e);
    }
  }

  private static String shortened(String field) {
    return field.length() <= 40 ? field : field.substring(0, 40) + "…";
  }
}
