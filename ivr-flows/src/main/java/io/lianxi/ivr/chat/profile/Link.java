package io.lianxi.ivr.chat.profile;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.ivr.chat.ChatAddress;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One time that it was said whose an address is.
 *
 * @param number 1, 2, 3… at the address, without gaps
 * @param customer whose it is from then on; null for nobody known
 * @param before whose it was until then
 * @param by the log-in name of who said it; "" when the customer has proven it
 * @param contact during which; null for none
 * @param undoes the number of the link that was wrong; null for what undoes none
 */
public record Link(
    ChatAddress address,
    int number,
    @Nullable CustomerId customer,
    @Nullable CustomerId before,
    Proof proof,
    String by,
    String reason,
    @Nullable ContactId contact,
    Instant at,
    @Nullable Integer undoes) {
  /** The longest reason, in UTF-16 units. */
  public static final int LONGEST_REASON = 200;

  /** What it rests on. */
  public enum Proof {
    /** one of the staff has asked or seen */
    AGENT,
    /** a page of the operator's vouches for the customer */
    TOKEN,
    /** the customer knows the service password */
    PASSWORD
  }

  /**
   * The newest of {@code links}, which are newest first, that neither undoes another nor is undone.
   */
  public static Optional<Link> inForce(List<Link> links) {
    Set<Integer> undone = new HashSet<>();
    for (Link link : links) {
      if (link.undoes() != null) {
        undone.add(link.undoes());
      } else if (!undone.contains(link.number())) {
        return Optional.of(link);
      }
    }
    return Optional.empty();
  }
}
