package io.lianxi.ivr.flow.edition;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import io.lianxi.ivr.account.Lookups;
import io.lianxi.ivr.account.Requests;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.check.Surroundings;
import io.lianxi.ivr.recording.Recordings;
import io.lianxi.ticket.category.Categories;
import io.lianxi.ticket.category.Category;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows what is there just now for flows to use. */
public final class LiveSurroundings {
  private final Queues queues;
  private final Recordings recordings;
  private final Lookups lookups;
  private final Requests requests;
  private final Categories categories;

  LiveSurroundings(
      Queues queues,
      Recordings recordings,
      Lookups lookups,
      Requests requests,
      Categories categories) {
    this.queues = queues;
    this.recordings = recordings;
    this.lookups = lookups;
    this.requests = requests;
    this.categories = categories;
  }

  /** All of it, with these flows. */
  public Surroundings now(Map<String, Flow> flows) {
    Set<QueueName> names =
        queues.all().stream().map(QueuePolicy::name).collect(Collectors.toUnmodifiableSet());
    Set<String> codes =
        categories.all().stream()
            .filter(Category::isActive)
            .map(Category::code)
            .collect(Collectors.toUnmodifiableSet());
    return new Surroundings(
        names, recordings.names(), lookups.names(), codes, requests.hosts(), flows);
  }
}
