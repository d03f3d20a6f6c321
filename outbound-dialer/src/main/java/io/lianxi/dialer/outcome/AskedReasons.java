package io.lianxi.dialer.outcome;

import io.lianxi.acd.contact.Contact;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.lead.LeadResult;
import io.lianxi.dialer.campaign.reason.Reason;
import io.lianxi.dialer.campaign.reason.ReasonLists;
import io.lianxi.dialer.campaign.reason.Reasons;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which reasons an agent has to choose from, by what came of a call. */
public final class AskedReasons {
  private final Attempts attempts;
  private final ReasonLists lists;

  AskedReasons(Attempts attempts, ReasonLists lists) {
    this.attempts = attempts;
    this.lists = lists;
  }

  /** Those of the campaign that has made the call; empty when none has, or it asks for none. */
  public Optional<Reasons> of(Contact contact) {
    return CallStory.mayBe(contact)
        ? attempts
            .find(new AttemptId(contact.id().value()))
            .map(Attempt::campaign)
            .flatMap(lists::find)
        : Optional.empty();
  }

  /** Those one of which goes with a disposition; empty when none does. */
  public static List<Reason> with(@Nullable String disposition, Reasons reasons) {
    return CallStory.consequence(disposition, null)
        .flatMap(LeadResult::closing)
        .map(reasons::active)
        .orElse(List.of());
  }
}
