package io.lianxi.desktop.campaign.log;

import io.lianxi.acd.ContactId;
import io.lianxi.desktop.desk.RecordingFiles;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.reason.GivenReason;
import io.lianxi.dialer.campaign.reason.GivenReasons;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept of calls beside their attempts: why they won or lost, and their recordings. */
final class AttemptEvidence {
  private final GivenReasons reasons;
  private final RecordingFiles recordings;

  AttemptEvidence(GivenReasons reasons, RecordingFiles recordings) {
    this.reasons = reasons;
    this.recordings = recordings;
  }

  /**
   * An attempt with all that is kept of it.
   *
   * @param said why it won or lost its lead; null when nobody said
   * @param recordings names of its recordings, the oldest first
   */
  record Kept(Attempt attempt, @Nullable GivenReason said, List<String> recordings) {}

  /** Each of {@code attempts} with what is kept of it, in their order. */
  List<Kept> of(List<Attempt> attempts) {
    List<AttemptId> answered =
        attempts.stream().filter(attempt -> attempt.answeredAt() != null).map(Attempt::id).toList();
    Map<AttemptId, GivenReason> said = reasons.of(answered);
    return attempts.stream()
        .map(attempt -> new Kept(attempt, said.get(attempt.id()), recordings(attempt)))
        .toList();
  }

  private List<String> recordings(Attempt attempt) {
    return attempt.answeredAt() == null
        ? List.of()
        : ContactId.parse(attempt.id().value()).map(recordings::of).orElse(List.of());
  }
}
