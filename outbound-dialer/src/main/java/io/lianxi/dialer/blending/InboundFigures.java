package io.lianxi.dialer.blending;

import java.time.Instant;
import java.util.List;

/** How queues are served just now. */
@FunctionalInterface
public interface InboundFigures {

  /** The queues that {@code rules} watch, in that order; one that is gone has nobody in it. */
  List<Inbound> of(BlendingRules rules, Instant now);
}
