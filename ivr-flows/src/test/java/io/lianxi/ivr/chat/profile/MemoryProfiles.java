package io.lianxi.ivr.chat.profile;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.StorableText;
import io.lianxi.ivr.chat.ChatAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Profiles in memory. */
public final class MemoryProfiles implements Profiles {
  private final Map<ChatAddress, Profile> profiles = new HashMap<>();
  private final List<Link> links = new ArrayList<>();

  @Override
  public synchronized Optional<Profile> find(ChatAddress address) {
    return Optional.ofNullable(profiles.get(address));
  }

  @Override
  public synchronized Map<ChatAddress, Profile> find(Collection<ChatAddress> addresses) {
    Map<ChatAddress, Profile> found = new HashMap<>(profiles);
    found.keySet().retainAll(addresses);
    return found;
  }

  @Override
  public synchronized void told(
      ChatAddress address, String name, @Nullable Language language, Instant at) {
    Profile before = find(address).orElse(Profile.none(address));
    String cut = name.substring(0, Math.min(name.length(), Profile.LONGEST_NAME));
    profiles.put(
        address,
        new Profile(
            address,
            cut.isEmpty() ? before.name() : StorableText.of(cut),
            language == null ? before.language() : language,
            before.customer(),
            before.links()));
  }

  @Override
  public synchronized boolean link(Link link) {
    Profile before = find(link.address()).orElse(Profile.none(link.address()));
    if (link.number() != before.links() + 1) {
      return false;
    }
    profiles.put(
        link.address(),
        new Profile(
            link.address(), before.name(), before.language(), link.customer(), link.number()));
    links.addFirst(link);
    return true;
  }

  @Override
  public synchronized List<Link> links(ChatAddress address) {
    return links.stream().filter(link -> link.address().equals(address)).limit(MOST).toList();
  }

  @Override
  public synchronized List<Profile> of(CustomerId customer) {
    return links.stream()
        .map(Link::address)
        .distinct()
        .map(profiles::get)
        .filter(profile -> profile != null && customer.equals(profile.customer()))
        .limit(MOST)
        .toList();
  }
}
