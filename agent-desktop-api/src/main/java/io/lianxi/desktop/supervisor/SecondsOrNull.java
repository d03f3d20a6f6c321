package io.lianxi.desktop.supervisor;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A number of seconds where an outspoken null says something else than nothing at all. */
@JsonDeserialize(using = SecondsOrNull.Reader.class)
@Schema(type = "integer", nullable = true)
public record SecondsOrNull(@Nullable Integer seconds) {

  @Nullable Duration duration() {
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  /** Tells null from absent. */
  static final class Reader extends ValueDeserializer<SecondsOrNull> {
    @Override
    public SecondsOrNull deserialize(JsonParser parser, DeserializationContext context) {
      return new SecondsOrNull(context.readValue(parser, Integer.class));
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
      return new SecondsOrNull(null);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
      return null;
    }
  }
}
