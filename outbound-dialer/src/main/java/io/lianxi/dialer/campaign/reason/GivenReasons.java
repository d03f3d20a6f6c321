package io.lianxi.dialer.campaign.reason;

import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.LeadId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Why calls won or lost their leads, as their agents have said. */
public interface GivenReasons {

  /** Keeps what was said of a call; what was kept of it first stays. May be repeated. */
  void keep(GivenReason reason);

  /** What was said of a call; empty for nothing. */
  Optional<GivenReason> of(AttemptId attempt);

  /** What was said of each of some calls; those of which nothing was said are not told. */
  Map<AttemptId, GivenReason> of(Collection<AttemptId> attempts);

  /** What was said of the call that was made for a claim of a lead; empty for nothing. */
  Optional<GivenReason> of(LeadId lead, int claim);
}
