package io.lianxi.ivr.chat.profile;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.ivr.chat.ChatAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of addresses; for good. */
public interface Profiles {

  /** What is known of the address; empty when nothing is. */
  Optional<Profile> find(ChatAddress address);

  /** What is known of those of {@code addresses} that anything is known of. */
  Map<ChatAddress, Profile> find(Collection<ChatAddress> addresses);

  /**
   * The channel tells it; whom the address is known to be stays as it is.
   *
   * @param name cut where it is too long; "" leaves it as it is
   * @param language null leaves it as it is
   */
  void told(ChatAddress address, String name, @Nullable Language language, Instant at);

  /**
   * The address is known to be {@code customer}'s; null for nobody's any more.
   *
   * @return whose it was before
   */
  Optional<CustomerId> link(ChatAddress address, @Nullable CustomerId customer, Instant at);
}
