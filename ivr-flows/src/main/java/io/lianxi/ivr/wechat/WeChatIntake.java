package io.lianxi.ivr.wechat;

import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.Chats.Received;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Incoming;
import io.lianxi.ivr.wechat.account.WeChatAccount;
import io.lianxi.ivr.wechat.budget.Spending;
import io.lianxi.ivr.wechat.letter.Letter;
import io.lianxi.ivr.wechat.letter.Meaning;
import io.lianxi.ivr.wechat.media.FollowerFiles;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes in what followers say and do: all is kept before it returns, the same again changes
 * nothing, and everything else is somebody's work afterwards.
 */
public final class WeChatIntake {
  private final Conversations conversations;
  private final Spending spending;
  private final FollowerFiles files;
  private final Followers followers;
  private final Clock clock;

  /** What became of a letter. */
  public enum Receipt {
    /** It is kept, now or before. */
    KEPT,
    /** The follower writes too fast; it is not kept. */
    TOO_FAST,
    /** Nobody can have sent it. */
    NOBODYS
  }

  WeChatIntake(
      Conversations conversations,
      Spending spending,
      FollowerFiles files,
      Followers followers,
      Clock clock) {
    this.conversations = conversations;
    this.spending = spending;
    this.files = files;
    this.followers = followers;
    this.clock = clock;
  }

  /** Takes in a letter that {@code account} was sent. */
  public Receipt take(WeChatAccount account, Letter letter) {
    Optional<ChatAddress> from = address(account, letter.from());
    if (from.isEmpty()) {
      return Receipt.NOBODYS;
    }
    Instant at = letter.at(clock.instant());
    return switch (Meaning.of(
        letter, media -> FollowerFiles.id(account.name(), media).toString())) {
      case Meaning.Said said -> said(account, from.get(), letter, said);
      case Meaning.Left left -> {
        followers.left(from.get(), at);
        conversations.left(from.get());
        yield Receipt.KEPT;
      }
      case Meaning.Noted noted -> {
        followers.note(
            from.get(), new Followers.Event(letter.key(), noted.event(), letter.fields(), at));
        yield Receipt.KEPT;
      }
    };
  }

  private Receipt said(WeChatAccount account, ChatAddress from, Letter letter, Meaning.Said said) {
    Instant at = letter.at(clock.instant());
    // whoever works it off may answer before this returns, and needs the budget for it
    spending.occasion(from.text(), said.occasion(), at);
    if (!said.mediaId().isEmpty()) {
      files.expect(from, said.mediaId(), said.content(), at);
    }
    Received received =
        conversations.received(
            new Incoming(from, account.name(), letter.key(), said.content(), at, Optional.empty()));
    return switch (received) {
      case Received.Kept kept -> {
        if (kept.message().number() == 1) {
          followers.met(from, clock.instant());
        }
        yield Receipt.KEPT;
      }
      case Received.Known known -> Receipt.KEPT;
      case Received.Full full -> Receipt.KEPT;
      case Received.TooFast tooFast -> Receipt.TOO_FAST;
    };
  }

  private static Optional<ChatAddress> address(WeChatAccount account, String openid) {
    try {
      return Optional.of(ChatAddress.wechat(account.name(), openid));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
