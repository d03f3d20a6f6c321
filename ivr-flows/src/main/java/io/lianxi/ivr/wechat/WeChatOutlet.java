package io.lianxi.ivr.wechat;

import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.outbox.ChatOutlet;
import io.lianxi.ivr.wechat.account.WeChatAccount;
import io.lianxi.ivr.wechat.account.WeChatAccounts;
import io.lianxi.ivr.wechat.budget.Budget.Claim;
import io.lianxi.ivr.wechat.budget.Spending;
import io.lianxi.ivr.wechat.platform.Answer;
import io.lianxi.ivr.wechat.platform.Outgoing;
import io.lianxi.ivr.wechat.platform.Platform;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Sends messages to followers, never more than the platform allows, and none twice: each is counted
 * and noted before it goes.
 */
final class WeChatOutlet implements ChatOutlet {
  private final WeChatAccounts accounts;
  private final Drafting drafting;
  private final Ledger ledger;
  private final Platform platform;
  private final Clock clock;
  private final Backoff backoff = new Backoff();
  private final Typing typing;

  /** What is counted and noted of a message. */
  record Ledger(Spending spending, Sendings sendings, Warnings warnings) {}

  WeChatOutlet(
      WeChatAccounts accounts, Drafting drafting, Ledger ledger, Platform platform, Clock clock) {
    this.accounts = accounts;
    this.drafting = drafting;
    this.ledger = ledger;
    this.platform = platform;
    this.clock = clock;
    this.typing = new Typing(platform, clock);
  }

  /** Messages that go as one, and where to. */
  private record Parcel(
      WeChatAccount account, ChatAddress to, ChatMessage message, Drafting.Draft draft) {
    int count() {
      return draft.parts().size();
    }
  }

  @Override
  public String channel() {
    return ChatAddress.WECHAT;
  }

  @Override
  public void typing(ChatAddress to) {
    accounts.find(to.account()).ifPresent(account -> typing.begins(account, to.customer()));
  }

  @Override
  public Sent send(ChatAddress to, ChatMessage message) {
    return switch (ledger.sendings().state(message.contact(), message.number())) {
      case DONE -> new Sent.Taken();
      case BEGUN -> unclear();
      case NEW ->
          accounts
              .find(to.account())
              .map(account -> sendNew(account, to, message))
              .orElseGet(() -> new Sent.Refused("there is no account " + to.account()));
    };
  }

  @Override
  public Optional<String> refusal(ChatAddress to) {
    if (accounts.find(to.account()).isEmpty()) {
      return Optional.of("没有这个公众号 / there is no account " + to.account());
    }
    ledger.spending().recall(to.text(), () -> drafting.remembered(to));
    return ledger.spending().refusal(to.text(), clock.instant()).map(Denial::words);
  }

  private static Sent unclear() {
    return new Sent.Refused(
        "发送中断，客户可能已收到，也可能没有。"
            + " / The connection broke while it was sent: the customer may have it or not.");
  }

  private Sent sendNew(WeChatAccount account, ChatAddress to, ChatMessage message) {
    Instant now = clock.instant();
    Instant next = backoff.next(account.name(), now);
    if (next.isAfter(now)) {
      return new Sent.Later(next, "微信平台繁忙，稍后重试 / WeChat is busy");
    }
    return switch (drafting.draft(account, message)) {
      case Drafting.Drafted.Ready ready -> claimed(new Parcel(account, to, message, ready.draft()));
      case Drafting.Drafted.Impossible impossible -> new Sent.Refused(impossible.why());
      case Drafting.Drafted.NotNow notNow ->
          new Sent.Later(backoff.failed(account.name(), now), notNow.why());
    };
  }

  private Sent claimed(Parcel parcel) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String follower = parcel.to().text();
    ledger.spending().recall(follower, () -> drafting.remembered(parcel.message()));
    Claim claim = ledger.spending().claim(follower, parcel.draft().purpose(), parcel.count(), at);
    return switch (claim) {
      case Claim.Refused refused -> new Sent.Refused(Denial.words(refused.reason()));
      case Claim.Granted granted -> {
        if (!ledger.sendings().begin(parcel.message().contact(), parcel.draft().numbers(), at)) {
          ledger.spending().giveBack(follower, parcel.count(), at);
          yield new Sent.Later(at.plus(Backoff.FIRST), "somebody else is sending it");
        }
        Sent sent = handedOver(parcel, at);
        if (sent instanceof Sent.Taken) {
          ledger.warnings().left(parcel.message(), granted.left());
        }
        yield sent;
      }
    };
  }

  private Sent handedOver(Parcel parcel, Instant at) {
    List<Outgoing> parts = parcel.draft().parts();
    for (int i = 0; i < parts.size(); i++) {
      Answer answer = platform.send(parcel.account(), parcel.to().customer(), parts.get(i));
      if (!(answer instanceof Answer.Taken)) {
        return failed(parcel, answer, new Failure(i, at));
      }
    }
    backoff.succeeded(parcel.account().name());
    typing.ends(parcel.account(), parcel.to().customer());
    ledger.sendings().done(parcel.message().contact(), parcel.draft().numbers());
    return new Sent.Taken();
  }

  /**
   * Where it went wrong.
   *
   * @param taken how many parts the platform has for sure
   * @param claimedAt when all of them were claimed
   */
  private record Failure(int taken, Instant claimedAt) {}

  private Sent failed(Parcel parcel, Answer answer, Failure failure) {
    return switch (answer) {
      case Answer.Taken taken -> throw new IllegalArgumentException("it has not failed");
      case Answer.Unclear unclear -> unclear();
      case Answer.Unreached unreached -> {
        giveBack(parcel, failure);
        yield later(parcel, failure, "连接不到微信平台，稍后重试 / WeChat cannot be reached");
      }
      case Answer.Refused refused -> refused(parcel, refused, failure);
    };
  }

  private Sent refused(Parcel parcel, Answer.Refused refused, Failure failure) {
    String words = refused.code() + " " + refused.text();
    giveBack(parcel, failure);
    Denial denial = Denial.of(refused);
    denial
        .reason()
        .ifPresent(
            reason -> ledger.spending().denied(parcel.to().text(), reason, failure.claimedAt()));
    return switch (denial) {
      case LATER -> later(parcel, failure, "微信平台繁忙，稍后重试 / WeChat is busy (" + words + ")");
      case WINDOW, LIMIT -> {
        ledger.sendings().undone(parcel.message().contact(), parcel.draft().numbers());
        yield new Sent.Refused(
            denial.reason().map(Denial::words).orElse("") + " (" + refused.code() + ")");
      }
      case NEVER -> {
        ledger.sendings().undone(parcel.message().contact(), parcel.draft().numbers());
        yield new Sent.Refused("微信拒绝了这条消息 / WeChat refuses it (" + words + ")");
      }
    };
  }

  private void giveBack(Parcel parcel, Failure failure) {
    ledger
        .spending()
        .giveBack(parcel.to().text(), parcel.count() - failure.taken(), failure.claimedAt());
  }

  /** What is there in part is not sent once more. */
  private Sent later(Parcel parcel, Failure failure, String why) {
    Instant again = backoff.failed(parcel.account().name(), clock.instant());
    if (failure.taken() > 0) {
      return new Sent.Refused(
          "只发出了前 %d 段，共 %d 段。 / Only %d of %d parts are there."
              .formatted(failure.taken(), parcel.count(), failure.taken(), parcel.count()));
    }
    ledger.sendings().undone(parcel.message().contact(), parcel.draft().numbers());
    return new Sent.Later(again, why);
  }
}
