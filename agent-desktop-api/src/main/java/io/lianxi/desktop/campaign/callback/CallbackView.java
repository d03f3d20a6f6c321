package io.lianxi.desktop.campaign.callback;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.campaign.callback.Callback;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that was promised, as it is told.
 *
 * @param openAt from then on whoever is free makes it
 * @param agent absent when whoever is free makes it anyway
 */
public record CallbackView(Instant at, Instant until, Instant openAt, @Nullable String agent) {
  static CallbackView of(Callback callback) {
    AgentId agent = callback.agent();
    return new CallbackView(
        callback.at(), callback.until(), callback.openAt(), agent == null ? null : agent.value());
  }
}
