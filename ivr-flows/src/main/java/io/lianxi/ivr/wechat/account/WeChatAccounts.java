package io.lianxi.ivr.wechat.account;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The official accounts of the house, by name. */
public final class WeChatAccounts {
  private final Map<String, WeChatAccount> byName = new LinkedHashMap<>();

  public WeChatAccounts(List<WeChatAccount> accounts) {
    accounts.forEach(account -> byName.put(account.name(), account));
  }

  /** The account {@code name}; empty when the house has none of this name. */
  public Optional<WeChatAccount> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public Collection<WeChatAccount> all() {
    return List.copyOf(byName.values());
  }
}
