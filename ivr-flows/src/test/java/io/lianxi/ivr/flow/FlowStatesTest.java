package io.lianxi.ivr.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.Language;
import io.lianxi.acd.local.TestServers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of kept states, in memory and in Redis. */
class FlowStatesTest {
  private static final RedisClient CLIENT = RedisClient.create(TestServers.freshRedis());
  private static final ContactId CONTACT = ContactId.random();

  static Stream<FlowStates> states() {
    return Stream.of(new MemoryFlowStates(), new RedisFlowStates(CLIENT.connect().sync()));
  }

  @AfterAll
  static void disconnect() {
    CLIENT.shutdown();
  }

  private static FlowStates.Paused paused(String step, int version) {
    FlowState state = state(step);
    assertThat(state.main()).isEqualTo("outer");
    return new FlowStates.Paused(state, version);
  }

  private static FlowState state(String step) {
    return new FlowState(
        new FlowState.Place("main", step, -2),
        List.of(new FlowState.Caller("outer", "part", Map.of("a", "1"))),
        Map.of("customer", Map.of("tier", 3L, "name", "王😀"), "caller", "138"),
        Map.of("balance", -12_350L, "rate", 0.5, "isLate", true),
        Language.EN,
        new FlowState.Count(1, 2, 3),
        FlowState.Heard.NOTHING);
  }

  @ParameterizedTest
  @MethodSource("states")
  void theLastStateIsKeptAsItWasUntilItIsForgotten(FlowStates states) {
    assertThat(states.find(CONTACT)).isEmpty();
    states.keep(CONTACT, paused("menu", 1));
    states.keep(CONTACT, paused("pin", 2));
    assertThat(states.find(CONTACT)).contains(paused("pin", 2));
    assertThat(states.find(CONTACT)).contains(paused("pin", 2));
    assertThat(states.find(ContactId.random())).isEmpty();
    states.forget(CONTACT);
    assertThat(states.find(CONTACT)).isEmpty();
  }
}
