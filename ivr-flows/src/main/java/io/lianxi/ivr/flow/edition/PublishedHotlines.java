package io.lianxi.ivr.flow.edition;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.flow.Plan;
import java.util.Map;
import java.util.Optional;

/**
 * The flows in force by number:
 *
 * <ol>
 *   <li>The flow that has the number.
 *   <li>A number that leads straight to a queue.
 *   <li>The flow {@value #USUAL}.
 *   <li>Should that not be in force, the queue for whom no other is there.
 * </ol>
 */
final class PublishedHotlines implements Hotlines {
  /** Answers every number that nothing else answers. */
  static final String USUAL = "hotline";

  private final FlowsInForce flows;
  private final Map<String, Plan> direct;
  private final Plan fallback;

  PublishedHotlines(FlowsInForce flows, Map<String, Plan> direct, QueueName fallback) {
    this.flows = flows;
    this.direct = Map.copyOf(direct);
    this.fallback = Plan.direct(fallback);
  }

  @Override
  public Answer answering(String number, ContactId contact) {
    Optional<String> own = own(number);
    if (own.isEmpty() && direct.containsKey(number)) {
      return new Answer(direct.get(number), 0);
    }
    return named(own.orElse(USUAL), contact).orElseGet(() -> new Answer(fallback, 0));
  }

  @Override
  public Optional<Answer> named(String flow, ContactId contact) {
    return flows
        .plan(flow, contact)
        .map(answered -> new Answer(answered.plan(), answered.version()));
  }

  @Override
  public Answer going(String number, ContactId contact, String flow, int version) {
    return flows
        .flow(flow, version)
        .map(main -> new Answer(flows.plan(main, contact), version))
        .orElseGet(() -> answering(number, contact));
  }

  private Optional<String> own(String number) {
    return flows.all().stream()
        .filter(flow -> flow.publication().numbers().contains(number))
        .map(flow -> flow.publication().flow())
        .findFirst();
  }

  @Override
  public Optional<Answer> afterwards(String number, ContactId contact) {
    Plan first = answering(number, contact).plan();
    return first
        .afterwards()
        .flatMap(
            after ->
                flows
                    .plan(after.main().id(), contact)
                    .map(answered -> new Answer(after, answered.version())));
  }
}
