package io.lianxi.acd.queue;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.queue.Finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** What has been found about one queue so far. */
final class Findings {
  private final QueueName queue;
  private final List<Finding> found = new ArrayList<>();

  Findings(QueueName queue) {
    this.queue = queue;
  }

  void error(String field, String zh, String en) {
    found.add(new Finding(queue, field, Severity.ERROR, zh, en));
  }

  void warning(String field, String zh, String en) {
    found.add(new Finding(queue, field, Severity.WARNING, zh, en));
  }

  List<Finding> all() {
    return List.copyOf(found);
  }
}
