package io.lianxi.dialer.campaign.lead;

import io.lianxi.dialer.campaign.callback.Callback;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an agent says became of a lead after talking to it: a disposition's consequence. */
public sealed interface LeadResult {

  /** Code of why; null when nothing is said of it. */
  default @Nullable String reason() {
    return null;
  }

  /** What it closes the lead as; empty when the lead goes on. */
  default Optional<LeadClosing> closing() {
    return switch (this) {
      case Won won -> Optional.of(LeadClosing.WON);
      case Lost lost -> Optional.of(LeadClosing.LOST);
      case DoNotCall refused -> Optional.of(LeadClosing.REFUSED);
      case Ticket ticket -> Optional.of(LeadClosing.TICKET);
      case CallAgain again -> Optional.empty();
      case CallBack back -> Optional.empty();
      case TryAgain again -> Optional.empty();
    };
  }

  /**
   * It came to what the campaign is for.
   *
   * @param reason code of why; null when the campaign asks for none
   */
  record Won(@Nullable String reason) implements LeadResult {}

  /**
   * It did not, and will not.
   *
   * @param reason code of why; null when the campaign asks for none
   */
  record Lost(@Nullable String reason) implements LeadResult {}

  /** It is to be called again: as it was promised, else on another day. */
  record CallAgain() implements LeadResult {}

  /** It was promised another call. */
  record CallBack(Callback callback) implements LeadResult {}

  /** It wants no calls. */
  record DoNotCall() implements LeadResult {}

  /** It wants something that is a ticket now. */
  record Ticket() implements LeadResult {}

  /** Somebody else answered, or it was a bad moment. */
  record TryAgain(Duration after) implements LeadResult {}
}
