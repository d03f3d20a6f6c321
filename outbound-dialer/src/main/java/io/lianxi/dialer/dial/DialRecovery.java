package io.lianxi.dialer.dial;

import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.lead.LeadResult;
import io.lianxi.dialer.campaign.lead.Leads.Claimed;
import io.lianxi.dialer.campaign.lead.Recycling;
import io.lianxi.dialer.compliance.GateVerdict;
import io.lianxi.dialer.outcome.Bookkeeping;
import io.lianxi.dialer.outcome.CallHistory;
import io.lianxi.dialer.outcome.CallStory;
import io.lianxi.dialer.outcome.DialEvent;
import io.lianxi.dialer.outcome.DialStores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Finishes or undoes what somebody who has died had begun:
 *
 * <ol>
 *   <li>an attempt whose call is not up is over as the history of calls tells, or else nobody knows
 *       how it came out;
 *   <li>a lead that was claimed and not called is given back;
 *   <li>a lead whose call is over goes on as its outcome says;
 *   <li>one of whom no agent has said for half a day what became of it is called again.
 * </ol>
 */
public final class DialRecovery {
  private static final Duration GRACE = Duration.ofSeconds(30);

  /** A telephone may ring for a minute before anything is told of its call. */
  private static final Duration SILENCE = Duration.ofSeconds(90);

  /** No call is waited for longer, whatever its history says. */
  private static final Duration LONGEST = Duration.ofDays(2);

  private static final Duration UNSAID = Duration.ofHours(12);
  private static final int MOST = 500;

  private final DialStores stores;
  private final Bookkeeping books;
  private final CallHistory history;
  private final Clock clock;

  DialRecovery(DialStores stores, CallHistory history, Clock clock) {
    this.stores = stores;
    this.books = new Bookkeeping(stores);
    this.history = history;
    this.clock = clock;
  }

  /** Does so for all that was begun more than a while ago. */
  public void sweep() {
    Instant now = clock.instant();
    stores.attempts().unfinished(now.minus(SILENCE), MOST).forEach(attempt -> finish(attempt, now));
    for (Claimed claimed : stores.leads().claimed(now.minus(GRACE), MOST)) {
      next(claimed.lead(), now).ifPresent(stores.leads()::save);
    }
  }

  private void finish(Attempt attempt, Instant now) {
    Optional<CallStory> story = history.find(attempt.id());
    story.map(CallStory::told).ifPresent(books::keep);
    boolean isGoingOn = story.isPresent() && !story.get().isOver();
    if (!isGoingOn || !attempt.openedAt().plus(LONGEST).isAfter(now)) {
      books.keep(new DialEvent.Failed(attempt.id(), CallOutcome.UNKNOWN, now));
    }
  }

  private Optional<Lead> next(Lead lead, Instant now) {
    Optional<Attempt> last =
        stores.attempts().of(lead.id(), 1).stream()
            .filter(attempt -> attempt.claim() == lead.claims())
            .findFirst();
    return last.isEmpty()
        ? Optional.of(LeadCourse.untouched(lead, now))
        : next(lead, last.get(), now);
  }

  private Optional<Lead> next(Lead lead, Attempt last, Instant now) {
    return switch (last.state()) {
      case OPEN, DIALLED -> Optional.empty(); // its call is up
      case REFUSED -> {
        GateVerdict verdict = last.verdict();
        yield Optional.of(
            LeadCourse.refused(lead, verdict == null ? Optional.of(now) : verdict.retryAt()));
      }
      case ENDED -> ended(lead, last, now);
    };
  }

  private Optional<Lead> ended(Lead lead, Attempt last, Instant now) {
    CallOutcome outcome = last.outcome();
    Instant at = last.endedAt();
    if (outcome == null || at == null) {
      return Optional.empty();
    }
    if (outcome != CallOutcome.CONNECTED) {
      Recycling recycling =
          stores
              .campaigns()
              .find(lead.campaign())
              .map(Campaign::recycling)
              .orElseGet(Recycling::usual);
      return Optional.of(LeadCourse.after(lead, outcome, recycling, at));
    }
    return at.plus(UNSAID).isAfter(now)
        ? Optional.empty()
        : Optional.of(LeadCourse.after(lead, new LeadResult.TryAgain(UNSAID), now));
  }
}
