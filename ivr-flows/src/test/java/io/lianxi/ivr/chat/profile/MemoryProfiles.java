package io.lianxi.ivr.chat.profile;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.StorableText;
import io.lianxi.ivr.chat.ChatAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Profiles in memory. */
public final class MemoryProfiles implements Profiles {
  private final Map<ChatAddress, Profile> profiles = new HashMap<>();

  @Override
  public Optional<Profile> find(ChatAddress address) {
    return Optional.ofNullable(profiles.get(address));
  }

  @Override
  public Map<ChatAddress, Profile> find(Collection<ChatAddress> addresses) {
    Map<ChatAddress, Profile> found = new HashMap<>(profiles);
    found.keySet().retainAll(addresses);
    return found;
  }

  @Override
  public void told(ChatAddress address, String name, @Nullable Language language, Instant at) {
    Profile before = find(address).orElse(new Profile(address, "", null, null));
    String cut = name.substring(0, Math.min(name.length(), Profile.LONGEST_NAME));
    profiles.put(
        address,
        new Profile(
            address,
            cut.isEmpty() ? before.name() : StorableText.of(cut),
            language == null ? before.language() : language,
            before.customer()));
  }

  @Override
  public Optional<CustomerId> link(ChatAddress address, @Nullable CustomerId customer, Instant at) {
    Profile before = find(address).orElse(new Profile(address, "", null, null));
    profiles.put(address, new Profile(address, before.name(), before.language(), customer));
    return Optional.ofNullable(before.customer());
  }
}
