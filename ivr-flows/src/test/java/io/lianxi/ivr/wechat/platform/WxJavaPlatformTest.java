package io.lianxi.ivr.wechat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lianxi.acd.local.TestServers;
import io.lianxi.ivr.wechat.account.WeChatAccount;
import io.lianxi.ivr.wechat.platform.Platform.Fetched;
import io.lianxi.ivr.wechat.standin.Letter;
import io.lianxi.ivr.wechat.standin.Manner;
import io.lianxi.ivr.wechat.standin.StandInAccount;
import io.lianxi.ivr.wechat.standin.StandInFixtures;
import io.lianxi.ivr.wechat.standin.WeChatStandIn;
import io.lianxi.ivr.wechat.standin.WeChatUser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way to the platform against the stand-in, from two copies that share Redis. */
class WxJavaPlatformTest {
  private static final WeChatAccount ACCOUNT =
      new WeChatAccount("hotline", "wx0123456789", "secret", "token", "", WeChatAccount.Mode.PLAIN);
  private static final Outgoing HELLO = new Outgoing.Text("hello");

  private final RedisClient client = RedisClient.create(TestServers.freshRedis());
  private final WeChatStandIn standIn =
      WeChatStandIn.start(
          StandInFixtures.account(StandInAccount.Mode.PLAIN), Manner.DOCUMENTED, Clock.systemUTC());
  private final WeChatUser wang = standIn.user("o-wang");
  private final Platform first = copy();
  private final Platform second = copy();

  private Platform copy() {
    WxMpHostConfig host = new WxMpHostConfig();
    host.setApiHost(standIn.apiUrl());
    var connection = client.connect();
    return new WxJavaPlatform(
        account -> {
          RedisTokens settings = new RedisTokens(account, connection);
          settings.setHostConfig(host);
          return settings;
        });
  }

  @AfterEach
  void stop() {
    standIn.close();
    client.shutdown();
  }

  @Test
  void theFirstTokenIsGotOnceHoweverManyNeedIt() throws Exception {
    sendFromBoth(20);
    assertThat(standIn.tokensIssued()).isEqualTo(1);
  }

  @Test
  void oneThatIsOverIsGotAnewOnce() throws Exception {
    sendFromBoth(2);
    standIn.expireTokens();
    sendFromBoth(20);
    assertThat(standIn.tokensIssued()).isEqualTo(2);
  }

  private void sendFromBoth(int count) throws Exception {
    List<Callable<Answer>> sendings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Platform copy = i % 2 == 0 ? first : second;
      WeChatUser user = standIn.user("o-" + i);
      user.text("hello");
      sendings.add(() -> copy.send(ACCOUNT, user.openId(), HELLO));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> sending : threads.invokeAll(sendings)) {
        assertThat(sending.get()).isEqualTo(new Answer.Taken());
      }
    }
  }

  @Test
  void whatThePlatformSaysIsTold() {
    assertThat(first.send(ACCOUNT, wang.openId(), HELLO))
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.code()).isEqualTo(45015));
    wang.text("hello");
    standIn.faults().refuse(45009, 1);
    assertThat(first.send(ACCOUNT, wang.openId(), HELLO))
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.code()).isEqualTo(45009));
    standIn.faults().refuse(-1, 1);
    assertThat(first.send(ACCOUNT, wang.openId(), HELLO)).isInstanceOf(Answer.Unreached.class);
    assertThat(wang.texts()).isEmpty();
    assertThat(
            first.send(ACCOUNT, wang.openId(), new Outgoing.Page("标题", "说明", "https://127.0.0.1/")))
        .isEqualTo(new Answer.Taken());
    assertThat(wang.received().getLast().path("msgtype").asString()).isEqualTo("news");
  }

  @Test
  void whetherItIsThereIsUnclearOnlyWhenItMayBe() {
    wang.text("hello");
    assertThat(first.send(ACCOUNT, wang.openId(), HELLO)).isEqualTo(new Answer.Taken());
    standIn.faults().loseAnswers(1);
    assertThat(first.send(ACCOUNT, wang.openId(), HELLO)).isInstanceOf(Answer.Unclear.class);
    standIn.dies();
    assertThat(second.send(ACCOUNT, wang.openId(), HELLO)).isInstanceOf(Answer.Unreached.class);
    standIn.comesBack();
    assertThat(second.send(ACCOUNT, wang.openId(), HELLO)).isEqualTo(new Answer.Taken());
    assertThat(wang.texts()).hasSize(3);
  }

  private static String media(Letter letter) {
    return letter.xml().replaceAll("(?s).*<MediaId><!\\[CDATA\\[(.*?)]]>.*", "$1");
  }

  @Test
  void filesAreFetchedUpToTheLimit() {
    byte[] content = {1, 2, 3, 4, 5};
    String picture = media(wang.image(content));
    assertThat(first.fetch(ACCOUNT, picture, 5))
        .isInstanceOfSatisfying(
            Fetched.File.class, file -> assertThat(file.content()).isEqualTo(content));
    assertThat(first.fetch(ACCOUNT, picture, 4)).isEqualTo(new Fetched.TooLarge());
    assertThat(first.fetch(ACCOUNT, media(wang.video(content)), 5))
        .isInstanceOfSatisfying(
            Fetched.File.class, file -> assertThat(file.content()).isEqualTo(content));
    assertThat(first.fetch(ACCOUNT, "unknown", 5)).isInstanceOf(Fetched.Gone.class);
    standIn.expireTokens();
    assertThat(first.fetch(ACCOUNT, picture, 5)).isInstanceOf(Fetched.File.class);
    standIn.dies();
    assertThat(first.fetch(ACCOUNT, picture, 5)).isInstanceOf(Fetched.NotNow.class);
  }

  @Test
  void filesAreUploadedAndSent() {
    wang.text("hello");
    Platform.Upload upload =
        first.upload(ACCOUNT, Outgoing.Kind.IMAGE, "screen.png", new byte[] {7, 8, 9});
    assertThat(upload).isInstanceOf(Platform.Upload.Done.class);
    String id = ((Platform.Upload.Done) upload).mediaId();
    assertThat(
            first.send(
                ACCOUNT, wang.openId(), new Outgoing.Upload(Outgoing.Kind.IMAGE, id, "screen")))
        .isEqualTo(new Answer.Taken());
    assertThat(first.fetch(ACCOUNT, id, 10))
        .isInstanceOfSatisfying(
            Fetched.File.class, file -> assertThat(file.content()).containsExactly(7, 8, 9));
  }

  @Test
  void whoAFollowerIsIsTold() {
    wang.isCalled("小王 😀");
    assertThat(first.profile(ACCOUNT, wang.openId()))
        .contains(new Platform.Profile("小王 😀", "zh_CN", ""));
    assertThat(first.profile(ACCOUNT, "o-nobody")).isEmpty();
  }

  @Test
  void aMenuIsTakenOrRefusedInTheWordsOfThePlatform() {
    MenuButton balance = new MenuButton("余额", MenuButton.Kind.CLICK, "查余额", List.of());
    MenuButton site = new MenuButton("网站", MenuButton.Kind.VIEW, "https://127.0.0.1/", List.of());
    MenuButton list = new MenuButton("更多", MenuButton.Kind.LIST, "", List.of(balance, site));
    assertThat(first.menu(ACCOUNT, List.of(balance, list))).isInstanceOf(Answer.Taken.class);
    assertThat(standIn.menu()).hasSize(2);
    assertThat(standIn.menu().getFirst().path("key").asString()).isEqualTo("查余额");
    assertThat(standIn.menu().getLast().path("sub_button").get(1).path("url").asString())
        .isEqualTo("https://127.0.0.1/");
    assertThat(first.menu(ACCOUNT, List.of(list, list, list, list)))
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.code()).isEqualTo(40016));
    assertThat(standIn.menu()).hasSize(2);
    assertThat(second.menu(ACCOUNT, List.of())).isInstanceOf(Answer.Taken.class);
    assertThat(standIn.menu()).isEmpty();
  }
}
