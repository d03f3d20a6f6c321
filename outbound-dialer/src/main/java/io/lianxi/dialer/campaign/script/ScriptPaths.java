package io.lianxi.dialer.campaign.script;

import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import java.util.List;
import java.util.Map;

/** The ways that calls took through their campaigns' scripts. */
public interface ScriptPaths {

  /**
   * The way that a call has taken.
   *
   * @param nodes in the order in which they were said
   * @param furthest the furthest of their steps
   */
  record Path(AttemptId attempt, CampaignId campaign, List<String> nodes, ScriptStep furthest) {
    public Path {
      nodes = List.copyOf(nodes);
    }
  }

  /** Keeps a way in place of what was kept of the attempt before; may be repeated. */
  void keep(Path path);

  /** The way of an attempt; empty when none is known. */
  List<String> of(AttemptId attempt);

  /** How many calls of a campaign came how far; a step to which none came is absent. */
  Map<ScriptStep, Long> furthest(CampaignId campaign);
}
