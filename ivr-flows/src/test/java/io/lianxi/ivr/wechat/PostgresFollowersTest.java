package io.lianxi.ivr.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import io.lianxi.ivr.chat.ChatAddress;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class PostgresFollowersTest {
  private static final TestCore CORE = TestCore.start();
  private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");
  private static final ChatAddress WANG = ChatAddress.wechat("hotline", "o-wang");
  private static final ChatAddress LI = ChatAddress.wechat("hotline", "o-li");

  private final Followers followers =
      new PostgresFollowers(CORE.get(JdbcClient.class), new JsonMapper());

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void nobodyIsKnown() {
    CORE.get(JdbcClient.class).sql("truncate wechat_followers, wechat_events").update();
  }

  @Test
  void whoIsNewIsAskedAboutByOneAtATime() {
    followers.met(WANG, NOON);
    followers.met(WANG, NOON.plusSeconds(1));
    assertThat(followers.claim(9, NOON, NOON.plusSeconds(60))).containsExactly(WANG);
    assertThat(followers.claim(9, NOON.plusSeconds(59), NOON.plusSeconds(99))).isEmpty();
    assertThat(followers.claim(9, NOON.plusSeconds(60), NOON.plusSeconds(99)))
        .containsExactly(WANG);
    followers.asked(WANG);
    followers.met(WANG, NOON.plusSeconds(100));
    assertThat(followers.claim(9, NOON.plusSeconds(999), NOON.plusSeconds(1_000))).isEmpty();
  }

  @Test
  void whoHasLeftIsAskedAboutAgainOnlyWhenBack() {
    followers.met(LI, NOON);
    followers.left(LI, NOON);
    assertThat(followers.claim(9, NOON, NOON.plusSeconds(60))).isEmpty();
    followers.met(LI, NOON);
    assertThat(followers.claim(9, NOON, NOON.plusSeconds(60))).containsExactly(LI);
  }

  @Test
  void whatHappensIsNotedOnceAndForgottenAfterLong() {
    Followers.Event viewed =
        new Followers.Event(
            "k1", "VIEW", Map.of("EventKey", "a\0b", "Long", "x".repeat(5_000)), NOON);
    followers.note(WANG, viewed);
    followers.note(WANG, viewed);
    followers.note(WANG, new Followers.Event("k2", "VIEW", Map.of(), NOON.plusSeconds(1)));
    assertThat(followers.forget(NOON.plusSeconds(1))).isEqualTo(1);
    assertThat(followers.forget(NOON.plusSeconds(2))).isEqualTo(1);
  }
}
