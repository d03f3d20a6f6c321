package io.lianxi.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names one ticket for ever: a UUID in lower case; people say its number. */
public record TicketId(@JsonValue String value) {
  private static final Pattern UUID_PATTERN =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  @JsonCreator
  public TicketId {
    if (!UUID_PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("not a ticket id: " + value);
    }
  }

  /** The id in {@code text}, upper case allowed; empty when it is none. */
  public static Optional<TicketId> parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return UUID_PATTERN.matcher(lower).matches()
        ? Optional.of(new TicketId(lower))
        : Optional.empty();
  }

  public static TicketId random() {
    return new TicketId(UUID.randomUUID().toString());
  }

  public UUID uuid() {
    return UUID.fromString(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
