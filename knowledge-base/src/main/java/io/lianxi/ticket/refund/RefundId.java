package io.lianxi.ticket.refund;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.lianxi.ticket.TicketId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names one refund for ever: a UUID in lower case. */
public record RefundId(@JsonValue String value) {
  private static final Pattern UUID_PATTERN =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  @JsonCreator
  public RefundId {
    if (!UUID_PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("not a refund id: " + value);
    }
  }

  /** The id in {@code text}, upper case allowed; empty when it is none. */
  public static Optional<RefundId> parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return UUID_PATTERN.matcher(lower).matches()
        ? Optional.of(new RefundId(lower))
        : Optional.empty();
  }

  public static RefundId random() {
    return new RefundId(UUID.randomUUID().toString());
  }

  /** The id of what {@code request} proposes for {@code ticket}: the same for the same request. */
  public static RefundId of(TicketId ticket, String request) {
    byte[] name = (ticket + " " + request).getBytes(StandardCharsets.UTF_8);
    return new RefundId(UUID.nameUUIDFromBytes(name).toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
