package io.lianxi.ivr.flow;

import io.lianxi.acd.Language;
import io.lianxi.ivr.flow.text.FlowText;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many steps of a flow one core takes a second. One invocation is a whole way through the
 * hotline that is shipped: a stranger chooses a language, presses a wrong key, hears the balance
 * and goes to a person. It passes ten steps.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class FlowRunBenchmark {
  private static final int STEPS = 10;
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Input DONE = new Input.Done();
  private static final Input FOUND = new Input.Found(Map.of("balance", 12_350L));
  private static final String KEYS = "1910";

  private final Plan plan = Plan.of(FlowText.shipped("hotline"));

  /** From the welcome to the queue. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public Verb walk() {
    FlowState state = FlowState.start(plan, Map.of("caller", "13900139000"), Language.ZH);
    Input input = DONE;
    int key = 0;
    while (true) {
      FlowRun.Turn turn = FlowRun.next(plan, state, input, NOW);
      state = turn.state();
      input =
          switch (turn.verb()) {
            case Verb.Ask ask -> new Input.Key(KEYS.charAt(key++));
            case Verb.LookUp look -> FOUND;
            case Verb other -> DONE;
          };
      if (turn.verb() instanceof Verb.Enqueue) {
        return turn.verb();
      }
    }
  }
}
