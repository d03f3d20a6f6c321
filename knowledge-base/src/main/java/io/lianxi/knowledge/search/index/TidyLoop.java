package io.lianxi.knowledge.search.index;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one piece of an index that many changes have left in pieces, once nothing changes any more:
 * what is near a meaning is looked for in each piece anew, so forty of them take ten times as long
 * as one.
 */
final class TidyLoop {
  private static final Logger LOG = LoggerFactory.getLogger(TidyLoop.class);

  /** So many are searched nearly as fast as one, and single changes make no more at once. */
  private static final int FEW = 4;

  private final SearchIndex index;
  private final IndexStates states;
  private Optional<Rest> last = Optional.empty();
  private Optional<Rest> joined = Optional.empty();

  TidyLoop(SearchIndex index, IndexStates states) {
    this.index = index;
    this.states = states;
  }

  /** What an index is while nothing changes. */
  private record Rest(String name, long position, long unembedded) {}

  /** Joins the index that answers if nothing has changed since this was asked last. */
  void tick() {
    try {
      Optional<Rest> now =
          states.all().stream().filter(IndexState::isServing).findFirst().map(this::rest);
      if (now.isPresent() && now.equals(last) && !now.equals(joined)) {
        join(now.get());
      }
      last = now;
    } catch (IndexAway e) {
      LOG.debug("the index is not looked at while Elasticsearch is away", e);
    }
  }

  private Rest rest(IndexState state) {
    return new Rest(state.name(), state.position(), index.countUnembedded(state.name()));
  }

  private void join(Rest rest) {
    long pieces = index.pieces(rest.name());
    if (pieces > FEW) {
      LOG.info("the {} pieces of {} become one", pieces, rest.name());
      index.join(rest.name());
    }
    joined = Optional.of(rest);
  }
}
