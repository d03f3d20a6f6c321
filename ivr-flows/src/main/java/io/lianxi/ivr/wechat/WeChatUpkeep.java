package io.lianxi.ivr.wechat;

import io.lianxi.acd.Language;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.wechat.account.WeChatAccounts;
import io.lianxi.ivr.wechat.platform.Platform;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks who new followers are, and forgets what is of no use any more. */
public final class WeChatUpkeep {
  private static final int AT_ONCE = 20;
  private static final Duration ASKED_AGAIN_AFTER = Duration.ofMinutes(30);
  private static final Duration SENDINGS_KEPT = Duration.ofDays(4);
  private static final Duration EVENTS_KEPT = Duration.ofDays(90);

  private final WeChatAccounts accounts;
  private final Stores stores;
  private final Platform platform;
  private final Clock clock;

  /** What is looked after. */
  record Stores(Followers followers, Profiles profiles, Sendings sendings) {}

  WeChatUpkeep(WeChatAccounts accounts, Stores stores, Platform platform, Clock clock) {
    this.accounts = accounts;
    this.stores = stores;
    this.platform = platform;
    this.clock = clock;
  }

  /** Asks about some followers of whom nothing is known. */
  public void ask() {
    Instant now = clock.instant();
    for (ChatAddress address :
        stores.followers().claim(AT_ONCE, now, now.plus(ASKED_AGAIN_AFTER))) {
      accounts
          .find(address.account())
          .flatMap(account -> platform.profile(account, address.customer()))
          .ifPresent(profile -> told(address, profile));
    }
  }

  private void told(ChatAddress address, Platform.Profile profile) {
    // staff write the remark, in the place of a name that most followers keep to themselves
    String name = profile.remark().isBlank() ? profile.nickname() : profile.remark();
    stores.profiles().told(address, name, language(profile.language()), clock.instant());
    stores.followers().asked(address);
  }

  private static @Nullable Language language(String code) {
    if (code.startsWith("zh")) {
      return Language.ZH;
    }
    return code.startsWith("en") ? Language.EN : null;
  }

  /** Forgets what is old. */
  public void forget() {
    Instant now = clock.instant();
    stores.sendings().forget(now.minus(SENDINGS_KEPT));
    stores.followers().forget(now.minus(EVENTS_KEPT));
  }
}
