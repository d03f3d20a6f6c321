package io.lianxi.acd.agent;

import java.time.Instant;
import java.util.List;

/** What agents did, for good. */
public interface AgentHistory {

  /** Everything since {@code from}, in order, led by each agent's last event before that. */
  List<AgentEvent> since(Instant from);

  /** The same, of what was before {@code to} only. */
  List<AgentEvent> between(Instant from, Instant to);
}
