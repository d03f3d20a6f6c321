package io.lianxi.ticket.notice;

import static io.lianxi.ticket.notice.NoticesContract.T0;
import static io.lianxi.ticket.notice.NoticesContract.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.time.SettableClock;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.notice.StandInGateway.Mood;
import io.lianxi.ticket.notice.StandInGateway.Sent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeLoopTest {
  private static final QuietHours NIGHT =
      new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), ZoneId.of("Asia/Shanghai"));

  private final MemoryNotices notices = new MemoryNotices();
  private final StandInGateway gateway = new StandInGateway();
  private final SettableClock clock = new SettableClock(T0);
  private final NoticeLoop loop = loop(Duration.ofSeconds(30));

  private NoticeLoop loop(Duration patience) {
    return new NoticeLoop(notices, gateway, new NoticeLoop.Pace(NIGHT, 50, patience), clock);
  }

  private void ticks(int count, Duration apart) {
    for (int i = 0; i < count; i++) {
      clock.set(clock.instant().plus(apart));
      loop.run();
    }
  }

  private Notice first() {
    return notices.all().getFirst();
  }

  @Test
  void textsOfOneTicketGoOutInOrder() {
    for (int i = 1; i <= 3; i++) {
      notices.add(List.of(draft(1, i, T0)));
    }
    ticks(3, Duration.ofSeconds(1));
    assertThat(gateway.sent()).extracting(Sent::text).containsExactly("中文 1", "中文 2", "中文 3");
    assertThat(notices.all()).extracting(Notice::state).containsOnly(Notice.State.SENT);
  }

  @Test
  void aBurstOfTenThousandIsSentAtItsPace() {
    List<Notices.Draft> all = new ArrayList<>();
    for (int i = 1; i <= 10_000; i++) {
      all.add(draft(i, 1, T0));
    }
    notices.add(all);
    ticks(1, Duration.ofSeconds(1));
    assertThat(gateway.sent()).hasSize(50);
    ticks(9, Duration.ofMillis(100));
    assertThat(gateway.sent()).hasSize(50);
    ticks(199, Duration.ofSeconds(1));
    assertThat(gateway.asked()).isEqualTo(10_000);
    assertThat(notices.all()).extracting(Notice::state).containsOnly(Notice.State.SENT);
  }

  @Test
  void aGatewayThatIsBackGetsWhatItRefused() {
    gateway.is(Mood.REFUSES);
    notices.add(List.of(draft(1, 1, T0), draft(1, 2, T0)));
    ticks(1, Duration.ofSeconds(1));
    assertThat(first().state()).isEqualTo(Notice.State.WAITING);
    assertThat(first().failure()).isEqualTo("not taken");
    gateway.is(Mood.WELL);
    ticks(50, Duration.ofSeconds(1));
    assertThat(gateway.sent()).isEmpty();
    ticks(20, Duration.ofSeconds(1));
    assertThat(gateway.sent()).extracting(Sent::text).containsExactly("中文 1", "中文 2");
    assertThat(first().failure()).isEmpty();
  }

  @Test
  void aGatewayThatIsDownIsTriedEverMoreSeldomAndThenNoMore() {
    gateway.is(Mood.DOWN);
    notices.add(List.of(draft(1, 1, T0), draft(1, 2, second(100_000_000))));
    ticks(24 * 60, Duration.ofMinutes(1));
    assertThat(gateway.asked()).isEqualTo(NoticeLoop.MOST_ATTEMPTS);
    assertThat(first().state()).isEqualTo(Notice.State.FAILED);
    assertThat(first().failure()).isEqualTo("the way of texts is broken");
    assertThat(first().attempts()).isEqualTo(NoticeLoop.MOST_ATTEMPTS);
  }

  private static Instant second(long n) {
    return T0.plusSeconds(n);
  }

  @Test
  void aGatewayThatNeverAnswersHoldsUpNothingForLong() {
    gateway.is(Mood.HANGS);
    notices.add(List.of(draft(1, 1, T0)));
    clock.set(second(1));
    loop(Duration.ofMillis(50)).run();
    assertThat(first().state()).isEqualTo(Notice.State.WAITING);
    assertThat(first().failure()).startsWith("no answer within");
  }

  @Test
  void betweenTwoAttemptsThereIsTwiceTheTimeUpToFourHours() {
    assertThat(NoticeLoop.retryAfter(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(NoticeLoop.retryAfter(2)).isEqualTo(Duration.ofMinutes(2));
    assertThat(NoticeLoop.retryAfter(8)).isEqualTo(Duration.ofMinutes(128));
    assertThat(NoticeLoop.retryAfter(9)).isEqualTo(Duration.ofHours(4));
    assertThat(NoticeLoop.retryAfter(10)).isNull();
  }

  @Test
  void atNightNothingIsSentWhateverIsDue() {
    notices.add(List.of(draft(1, 1, T0)));
    clock.set(Instant.parse("2026-01-05T13:00:00Z"));
    loop.run();
    assertThat(gateway.asked()).isZero();
    clock.set(Instant.parse("2026-01-06T00:00:00Z"));
    loop.run();
    assertThat(gateway.sent()).hasSize(1);
  }

  @Test
  void anAttemptThatFailsInTheEveningIsMadeAgainInTheMorning() {
    gateway.is(Mood.REFUSES);
    notices.add(List.of(draft(1, 1, T0)));
    clock.set(Instant.parse("2026-01-05T12:59:30Z"));
    loop.run();
    assertThat(notices.of(TicketFixtures.id(1)).getFirst().notBefore())
        .isEqualTo(Instant.parse("2026-01-06T00:00:00Z"));
  }
}
