package io.lianxi.acd.simulation;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.ContactEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario came to.
 *
 * @param digest of everything that happened, the same for the same scenario
 * @param violation what must not have happened; null for nothing
 */
record Outcome(
    Scenario scenario,
    long digest,
    long contacts,
    long events,
    Map<Fault.Kind, Long> injected,
    @Nullable Violation violation,
    Ledger ledger) {

  /** The violation, and what happened to the contacts concerned. */
  String story() {
    if (violation == null) {
      return "nothing is wrong";
    }
    StringBuilder story = new StringBuilder();
    story.append("seed ").append(scenario.seed()).append(": ").append(violation.getMessage());
    story.append("\ncopies ahead by ms ").append(scenario.copies());
    scenario.faults().forEach(fault -> story.append("\n").append(fault));
    scenario
        .agents()
        .forEach(
            agent ->
                story
                    .append("\n")
                    .append(agent.id())
                    .append(agent.queues())
                    .append(agent.capacity()));
    story.append("\n").append(scenario.arrivals().size()).append(" arrivals");
    for (ContactId id : violation.contacts()) {
      story.append("\ncontact ").append(id);
      scenario.arrivals().stream()
          .filter(arrival -> arrival.id().equals(id))
          .forEach(arrival -> story.append("\n  ").append(arrival));
      for (ContactEvent event : ledger.events(id)) {
        story.append("\n  ").append(told(event));
      }
    }
    return story.toString();
  }

  private static String told(ContactEvent event) {
    return event instanceof ContactEvent.Offered offered
        ? "Offered to " + offered.agent() + " until " + offered.expiresAt() + " at " + offered.at()
        : event.toString();
  }
}
