package io.lianxi.ivr.flow.edition;

import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.text.FlowText;
import java.time.Clock;
import java.util.List;

/**
 * Publishes the flows that are shipped where nothing was ever published under their names. Several
 * copies that start at once may all try.
 */
final class FirstFlows {
  private static final String SHIPPED = "";
  private static final int FIRST = 1;

  private final FlowEditions editions;
  private final FlowsInForce inForce;
  private final List<String> numbers;
  private final Clock clock;

  FirstFlows(FlowEditions editions, FlowsInForce inForce, List<String> numbers, Clock clock) {
    this.editions = editions;
    this.inForce = inForce;
    this.numbers = List.copyOf(numbers);
    this.clock = clock;
  }

  /** Publishes the flow after those that it goes through. */
  void publish(String name) {
    boolean isThere = editions.publications().stream().anyMatch(one -> one.flow().equals(name));
    if (!isThere) {
      Flow flow = FlowText.shipped(name);
      flow.parts().forEach(this::publish);
      editions.add(
          new Draft(Drafting.head(flow, FIRST, SHIPPED, clock.instant()), FlowText.write(flow)));
      if (isAsShipped(name)) {
        editions.publish(editions.revision(), release(name));
      }
      inForce.refresh();
    }
  }

  /** Somebody may have begun a flow of this name before it was shipped. */
  private boolean isAsShipped(String name) {
    return editions
        .draft(name)
        .map(Draft::head)
        .filter(head -> head.revision() == FIRST && head.changedBy().equals(SHIPPED))
        .filter(Draft.Head::isChanged)
        .isPresent();
  }

  private Release release(String name) {
    List<String> its = name.equals(PublishedHotlines.USUAL) ? numbers : List.of();
    return new Release(name, FIRST, Release.ALL, its, SHIPPED, clock.instant(), SHIPPED);
  }
}
