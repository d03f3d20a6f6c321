package io.lianxi.desktop.app;

import static org.awaitility.Awaitility.await;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.local.TestServers;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.wechat.standin.Manner;
import io.lianxi.ivr.wechat.standin.StandInAccount;
import io.lianxi.ivr.wechat.standin.StandInFixtures;
import io.lianxi.ivr.wechat.standin.WeChatStandIn;
import io.lianxi.ivr.wechat.standin.WeChatUser;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/** Two copies of a centre on the same stores, whose account is with a stand-in for the platform. */
@NullUnmarked
final class WeChatCopies {
  static final String ACCOUNT = "hotline";
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(WeChatCopies.class);
  private static final AtomicInteger USERS = new AtomicInteger();

  private final WeChatStandIn platform;
  private final Centre first;
  private final Centre second;

  private WeChatCopies(WeChatStandIn platform, Centre first, Centre second) {
    this.platform = platform;
    this.first = first;
    this.second = second;
  }

  /** The same for all tests of a JVM. */
  private static final class One {
    static final WeChatCopies COPIES = start();
  }

  static WeChatCopies one() {
    return One.COPIES;
  }

  /** Stops them after the last test of all. */
  static final class Stopping implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
      context
          .getRoot()
          .getStore(NAMESPACE)
          .computeIfAbsent("copies", key -> (AutoCloseable) one()::stop);
    }
  }

  private void stop() {
    first.stop();
    second.stop();
    platform.close();
  }

  private static WeChatCopies start() {
    WeChatStandIn platform =
        WeChatStandIn.start(
            StandInFixtures.account(StandInAccount.Mode.AES), Manner.DOCUMENTED, Clock.systemUTC());
    PGSimpleDataSource database = (PGSimpleDataSource) TestServers.freshDatabase();
    String account = "--lianxi.wechat.accounts." + ACCOUNT;
    String[] settings = {
      "--spring.datasource.url=" + database.getURL(),
      "--spring.datasource.username=" + database.getUser(),
      "--spring.datasource.password=" + database.getPassword(),
      "--spring.data.redis.url=" + TestServers.freshRedis(),
      "--lianxi.wechat.api-url=" + platform.apiUrl(),
      account + ".app-id=wx0123456789",
      account + ".secret=secret",
      account + ".token=token",
      account + ".aes-key=" + StandInFixtures.AES_KEY,
    };
    WeChatCopies copies =
        new WeChatCopies(platform, Centre.start(settings), Centre.start(settings));
    platform.callsBack(copies.address(copies.first));
    return copies;
  }

  private String address(Centre copy) {
    return copy.url() + "/wechat/" + ACCOUNT;
  }

  /** Where the {@code n}th callback goes, as a balancer would have it. */
  String address(int n) {
    return address(n % 2 == 0 ? first : second);
  }

  Centre first() {
    return first;
  }

  Centre second() {
    return second;
  }

  WeChatStandIn platform() {
    return platform;
  }

  /** Somebody who has never written. */
  WeChatUser stranger() {
    return platform.user("o-user" + USERS.incrementAndGet());
  }

  ContactId contact(WeChatUser user) {
    return first
        .bean(Chats.class)
        .newest(ChatAddress.wechat(ACCOUNT, user.openId()))
        .orElseThrow()
        .contact();
  }

  /** Nobody waits whom other tests left: agents who become available are offered none of them. */
  void everyoneLeaves() {
    Contacts contacts = first.bean(Contacts.class);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              List<Contact> waiting =
                  contacts.open().stream().filter(contact -> !contact.isOver()).toList();
              waiting.forEach(this::leaves);
              return waiting.isEmpty();
            });
  }

  private void leaves(Contact contact) {
    ChatAddress.parse(contact.origin().customerAddress())
        .ifPresentOrElse(
            first.bean(Conversations.class)::left, () -> first.customerLeaves(contact.id()));
  }

  /** All that was said in the newest conversation with {@code user}. */
  List<ChatMessage> said(WeChatUser user) {
    return first.bean(Messages.class).after(contact(user), 0, 1_000);
  }
}
