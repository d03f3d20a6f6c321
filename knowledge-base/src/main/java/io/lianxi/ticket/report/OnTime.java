package io.lianxi.ticket.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How many promises were kept, of those that are decided: met ÷ (met + breached). A clock that
 * still runs counts once its due moment has passed; one that was cancelled never does.
 */
public record OnTime(long met, long breached) {
  static final OnTime NONE = new OnTime(0, 0);

  /** 0 to 1; null when none is decided yet. */
  @JsonProperty
  public @Nullable Double rate() {
    return Share.of(met, met + breached);
  }

  OnTime and(OnTime more) {
    return new OnTime(met + more.met, breached + more.breached);
  }
}
