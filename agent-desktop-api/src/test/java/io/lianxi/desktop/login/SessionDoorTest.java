package io.lianxi.desktop.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;

@NullUnmarked
class SessionDoorTest {
  private static final StaffMember ANNA = new StaffMember("anna", "Anna", Role.AGENT, Language.ZH);

  /** Knows one token, and remembers what it was asked for. */
  private static final class OneSession implements Sessions {
    private final List<String> asked = new ArrayList<>();

    @Override
    public Opened open(StaffMember member) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Session> find(String token) {
      asked.add(token);
      return token.equals("right") ? Optional.of(new Session(ANNA, "csrf")) : Optional.empty();
    }

    @Override
    public void close(String token) {
      throw new UnsupportedOperationException();
    }
  }

  private final OneSession sessions = new OneSession();
  private final SessionDoor door = new SessionDoor(sessions);

  private Mono<SecurityContext> load(String token) {
    return door.load(
        MockServerWebExchange.from(
            MockServerHttpRequest.get("/api/me").header("Authorization", "Bearer " + token)));
  }

  @Test
  void aSessionIsLookedUpOnceForARequest() {
    Mono<SecurityContext> loaded = load("right");
    assertThat(sessions.asked).isEmpty();
    for (int i = 0; i < 3; i++) {
      assertThat(loaded.map(found -> found.getAuthentication().getPrincipal()).block())
          .isEqualTo(ANNA);
    }
    assertThat(sessions.asked).containsExactly("right");
  }

  @Test
  void theNextRequestIsLookedUpAnew() {
    load("right").block();
    load("right").block();
    assertThat(sessions.asked).containsExactly("right", "right");
  }

  @Test
  void whoHasNoSessionIsNobody() {
    Mono<SecurityContext> loaded = load("wrong");
    assertThat(loaded.blockOptional()).isEmpty();
    assertThat(loaded.blockOptional()).isEmpty();
    assertThat(sessions.asked).containsExactly("wrong");
  }
}
