package io.lianxi.desktop.campaign.retention;

import io.lianxi.desktop.login.Role;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.dialer.retention.offer.Authority;
import io.lianxi.dialer.retention.offer.Gift;
import io.lianxi.dialer.retention.offer.OfferGiving.Answer;
import io.lianxi.dialer.retention.offer.OfferGiving.Why;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An offer made in a call, as it is told.
 *
 * @param contact of the call
 * @param offer its code
 */
public record GiftView(
    String contact,
    String lead,
    String offer,
    long costFen,
    Gift.State state,
    String askedBy,
    Instant askedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  static GiftView of(Gift gift) {
    return new GiftView(
        gift.attempt().value(),
        gift.lead().toString(),
        gift.offer(),
        gift.costFen(),
        gift.state(),
        gift.askedBy(),
        gift.askedAt(),
        gift.decidedBy(),
        gift.decidedAt());
  }

  /** How far the offers of a role go. */
  static Authority authority(Role role) {
    return switch (role) {
      case SUPERVISOR -> Authority.SUPERVISOR;
      case ADMIN, CAMPAIGNS -> Authority.WHOLE;
      case AGENT, EDITOR, QUALITY, AUDITOR -> Authority.AGENT;
    };
  }

  /** What was made; why it was not is a conflict with what is. */
  static Gift made(Answer answer) {
    return switch (answer) {
      case Answer.Made(Gift gift) -> gift;
      case Answer.Refused(Why why) -> throw Problem.of(HttpStatus.CONFLICT, slug(why), detail(why));
    };
  }

  private static String slug(Why why) {
    return switch (why) {
      case NO_OFFER -> "no-offer";
      case NO_BUDGET -> "no-budget";
      case HAS_ONE -> "has-one";
      case NOT_ALLOWED -> "beyond-authority";
      case NOT_ASKED -> "not-asked";
    };
  }

  private static String detail(Why why) {
    return switch (why) {
      case NO_OFFER -> "The campaign does not offer that, or not any more.";
      case NO_BUDGET -> "What is left of the budget does not reach.";
      case HAS_ONE -> "Something was given or asked for in that call already.";
      case NOT_ALLOWED -> "That is more than you may give.";
      case NOT_ASKED -> "Nobody asks for it any more.";
    };
  }
}
