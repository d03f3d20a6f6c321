package io.lianxi.ivr.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.lianxi.acd.Language;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.prompt.Prompts;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.junit.jupiter.api.Test;

/** What a caller waits for; the line is listened to in no time. */
class CallWaitsTest {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final AgiChannel line = mock();
  private final Prompts prompts = mock();
  private final CallWaits waits = new CallWaits(new VoicePlayer(line, prompts, Language.ZH));

  private static Input hang(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Input.Nothing();
  }

  @Test
  void whatIsDoneInTimeIsTold() throws AgiException {
    Input found = new Input.Found(Map.of("balance", 5L));
    assertThat(waits.done("balance", LIMIT, () -> found)).isEqualTo(found);
  }

  @Test
  void whatHangsHasFailedWithinItsLimitAndKeysMeanwhileAreKept() throws AgiException {
    CountDownLatch end = new CountDownLatch(1);
    when(line.waitForDigit(anyInt())).thenReturn('4', (char) 0, '2', (char) 0);
    assertThat(waits.done("balance", LIMIT, () -> hang(end))).isEqualTo(new Input.Failed());
    assertThat(waits.typed()).isEqualTo("42");
    assertThat(waits.typed()).isEmpty();
    end.countDown();
  }

  @Test
  void whatBreaksHasFailed() throws AgiException {
    assertThat(
            waits.done(
                "balance",
                LIMIT,
                () -> {
                  throw new IllegalStateException("the database is away");
                }))
        .isEqualTo(new Input.Failed());
  }
}
