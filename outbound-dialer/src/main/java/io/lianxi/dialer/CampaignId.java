package io.lianxi.dialer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names one campaign for ever: a UUID in lower case. */
public record CampaignId(@JsonValue String value) {
  private static final Pattern UUID_PATTERN =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  @JsonCreator
  public CampaignId {
    if (!UUID_PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("not a campaign id: " + value);
    }
  }

  /** The id in {@code text}, upper case allowed; empty when it is none. */
  public static Optional<CampaignId> parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return UUID_PATTERN.matcher(lower).matches()
        ? Optional.of(new CampaignId(lower))
        : Optional.empty();
  }

  public static CampaignId random() {
    return new CampaignId(UUID.randomUUID().toString());
  }

  public UUID uuid() {
    return UUID.fromString(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
