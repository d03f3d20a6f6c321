package io.lianxi.dialer.campaign.reason;

import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.LeadId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What agents have said, in memory. */
public final class MemoryGivenReasons implements GivenReasons {
  private final Map<AttemptId, GivenReason> reasons = new ConcurrentHashMap<>();

  @Override
  public void keep(GivenReason reason) {
    reasons.putIfAbsent(reason.attempt(), reason);
  }

  @Override
  public Optional<GivenReason> of(AttemptId attempt) {
    return Optional.ofNullable(reasons.get(attempt));
  }

  @Override
  public Map<AttemptId, GivenReason> of(Collection<AttemptId> attempts) {
    Map<AttemptId, GivenReason> said = new HashMap<>(reasons);
    said.keySet().retainAll(attempts);
    return said;
  }

  @Override
  public Optional<GivenReason> of(LeadId lead, int claim) {
    return reasons.values().stream()
        .filter(reason -> reason.lead().equals(lead) && reason.claim() == claim)
        .findFirst();
  }
}
