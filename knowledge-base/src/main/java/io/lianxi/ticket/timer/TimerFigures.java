package io.lianxi.ticket.timer;

import io.lianxi.ticket.alarm.Alarm;
import io.lianxi.ticket.alarm.Alarm.Occasion;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/** What timers did, for the metrics. */
final class TimerFigures {
  private final MeterRegistry registry;
  private final Counter failures;
  private final Timer lateness;

  TimerFigures(MeterRegistry registry) {
    this.registry = registry;
    this.failures = registry.counter("lianxi.ticket.timer.failures");
    this.lateness =
        Timer.builder("lianxi.ticket.timer.lateness")
            .description("From the moment that is told until it was")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofMinutes(1))
            .register(registry);
  }

  void told(Alarm alarm, Instant now) {
    Occasion occasion = alarm.cause().occasion();
    registry.counter("lianxi.ticket.alarms", "occasion", occasion.name()).increment();
    Duration late = Duration.between(alarm.at(), now);
    lateness.record(late.isNegative() ? Duration.ZERO : late);
  }

  void failed() {
    failures.increment();
  }

  /** Recurring work could not be done. */
  void choreFailed(Chore chore) {
    registry.counter("lianxi.ticket.chore.failures", "chore", chore.name()).increment();
  }
}
