package io.lianxi.acd.replay;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.report.Intervals;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What a replay is made of.
 *
 * @param visits in order of time; some may be earlier than the first interval, so that the centre
 *     is not empty when counting begins
 * @param asked the queues that are counted; empty for all
 * @param zone in which agents' days begin
 */
record Scenario(
    List<Visit> visits,
    PolicyTimeline policies,
    Roster roster,
    Intervals intervals,
    Set<QueueName> asked,
    ZoneId zone) {

  boolean isAsked(QueueName queue) {
    return asked.isEmpty() || asked.contains(queue);
  }

  /** The same contacts under other policies and with other agents. */
  Scenario with(PolicyTimeline newPolicies, Roster newRoster) {
    return new Scenario(visits, newPolicies, newRoster, intervals, asked, zone);
  }
}
