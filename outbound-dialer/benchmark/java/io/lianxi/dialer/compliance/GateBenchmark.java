package io.lianxi.dialer.compliance;

import io.lianxi.acd.customer.PhoneNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many leads one core takes through the gate a second: their number looked up, all rules asked,
 * the explanation made. Each is another number; a third was called before, a third is refused.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class GateBenchmark {
  private static final int NUMBERS = 100_000;
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final Consent CONSENT =
      new Consent(Set.of(Purpose.CARE), NOW.minusSeconds(60), "contract", null, null);
  private static final Refusal REFUSAL =
      new Refusal(Set.of(), Set.of(), Refusal.Source.IMPORTED, "", NOW.minusSeconds(60));

  private final GateRules rules =
      GateRules.usual(
          Purpose.CARE, new CallingHours(CallingHours.usual(ZoneId.of("Asia/Shanghai"))));
  private final List<PhoneNumber> numbers =
      IntStream.range(0, NUMBERS)
          .mapToObj(i -> new PhoneNumber("+86138" + (10_000_000 + i * 797)))
          .toList();
  private int next;

  /** One lead. */
  @Benchmark
  public boolean gate() {
    int lead = next++ % NUMBERS;
    GateFacts facts =
        new GateFacts(
            Numbering.facts(numbers.get(lead)),
            null,
            List.of(CONSENT),
            lead % 3 == 1 ? List.of(REFUSAL) : List.of(),
            1,
            lead % 3 == 0 ? List.of(NOW.minusSeconds(40_000)) : List.of(),
            null,
            false,
            null);
    return ComplianceGate.check(rules, facts, NOW).isAllowed();
  }
}
