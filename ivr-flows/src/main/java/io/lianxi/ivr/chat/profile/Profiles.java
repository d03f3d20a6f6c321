package io.lianxi.ivr.chat.profile;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.ivr.chat.ChatAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of addresses; for good. */
public interface Profiles {
  /** So many are told at once. */
  int MOST = 50;

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
   * Keeps {@code link}, from which on the address is whose it says. Atomic.
   *
   * @return false, with nothing kept, when its number is not the one after {@link Profile#links}:
   *     somebody else has been faster
   */
  boolean link(Link link);

  /** The newest links of the address, newest first, at most {@value #MOST}. */
  List<Link> links(ChatAddress address);

  /** What is known of the addresses that are {@code customer}'s, the newest {@value #MOST}. */
  List<Profile> of(CustomerId customer);
}
