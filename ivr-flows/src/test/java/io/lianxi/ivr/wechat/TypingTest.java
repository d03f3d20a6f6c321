package io.lianxi.ivr.wechat;

import static org.awaitility.Awaitility.await;

import io.lianxi.acd.time.SettableClock;
import io.lianxi.ivr.wechat.account.WeChatAccount;
import io.lianxi.ivr.wechat.platform.Answer;
import io.lianxi.ivr.wechat.platform.MenuButton;
import io.lianxi.ivr.wechat.platform.Outgoing;
import io.lianxi.ivr.wechat.platform.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** How often the platform is told that an agent writes. */
class TypingTest {
  private static final WeChatAccount ACCOUNT =
      new WeChatAccount("hotline", "wx", "secret", "token", "", WeChatAccount.Mode.PLAIN);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-28T04:00:00Z"));
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final Typing typing = new Typing(new Listening(), clock);

  private void isTold(String... all) {
    await().atMost(Duration.ofSeconds(5)).until(() -> told.equals(List.of(all)));
  }

  @Test
  void whatIsShownIsNotToldAgainBeforeItsEnd() {
    typing.begins(ACCOUNT, "wang");
    isTold("wang");
    clock.advance(Typing.LASTS.minusMillis(1));
    typing.begins(ACCOUNT, "wang");
    typing.begins(ACCOUNT, "li");
    isTold("wang", "li");
    clock.advance(Duration.ofMillis(1));
    typing.begins(ACCOUNT, "wang");
    isTold("wang", "li", "wang");
  }

  @Test
  void aMessageEndsIt() {
    typing.begins(ACCOUNT, "wang");
    isTold("wang");
    typing.ends(ACCOUNT, "wang");
    typing.begins(ACCOUNT, "wang");
    isTold("wang", "wang");
  }

  /** A platform that is told of nothing else. */
  private final class Listening implements Platform {
    @Override
    public void typing(WeChatAccount account, String openid) {
      told.add(openid);
    }

    @Override
    public Answer send(WeChatAccount account, String openid, Outgoing message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Answer menu(WeChatAccount account, List<MenuButton> buttons) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Upload upload(WeChatAccount account, Outgoing.Kind kind, String name, byte[] content) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Fetched fetch(WeChatAccount account, String mediaId, int mostBytes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Profile> profile(WeChatAccount account, String openid) {
      throw new UnsupportedOperationException();
    }
  }
}
