package io.lianxi.ivr.flow.figures;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.ContactEvent.FlowLeft;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.SortedMap;

/** What customers met in flows, counted by the hour for good. */
public interface FlowCounts {
  /** More than a year is not told at once. */
  Duration LONGEST = Duration.ofDays(366);

  /** A customer who is through with a flow. */
  record Visit(ContactId contact, FlowLeft left) {}

  /** Counts {@code visits}, in the caller's transaction; one that is counted already is not. */
  void add(Collection<Visit> visits);

  /**
   * The figures of a flow in the whole hours from {@code from} to before {@code to}, at most {@link
   * #LONGEST}.
   *
   * @param version of one edition; empty for all of them
   */
  FlowFigures figures(String flow, OptionalInt version, Instant from, Instant to);

  /** The same for each edition that anybody met, without steps, by version. */
  SortedMap<Integer, FlowFigures> byVersion(String flow, Instant from, Instant to);
}
