package io.lianxi.ivr.flow.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.FlowFixtures;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.flow.text.FlowText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishedHotlinesTest {
  private static final ContactId CONTACT = ContactId.random();
  private static final QueueName DIRECT = new QueueName("direct");
  private static final QueueName FALLBACK = new QueueName("general");

  private final MemoryFlowEditions editions = new MemoryFlowEditions();
  private final List<Flow> told = new ArrayList<>();
  private final FlowsInForce inForce = new FlowsInForce(editions, told::add);
  private final Hotlines hotlines =
      new PublishedHotlines(
          inForce, Map.of("10001", Plan.direct(DIRECT), "10086", Plan.direct(DIRECT)), FALLBACK);

  private void publish(String flow, String steps, int percent, String... numbers) {
    publish(FlowFixtures.named(flow, steps), percent, numbers);
  }

  private void publish(Flow made, int percent, String... numbers) {
    String flow = made.id();
    String document = FlowText.write(made);
    int revision = editions.draft(flow).map(it -> it.head().revision()).orElse(0) + 1;
    Draft draft =
        new Draft(new Draft.Head(flow, revision, "", "", "a", FlowFixtures.NOW, 0), document);
    assertThat(revision == 1 ? editions.add(draft) : editions.save(draft)).isTrue();
    Release release =
        new Release(flow, revision, percent, List.of(numbers), "a", FlowFixtures.NOW, "");
    assertThat(editions.publish(editions.revision(), release)).isPresent();
    inForce.refresh();
  }

  private static String enqueue(String queue) {
    return "'a':{'verb':'enqueue','queue':'" + queue + "'}";
  }

  private String answering(String number) {
    Hotlines.Answer answer = hotlines.answering(number, CONTACT);
    return answer.plan().main().id() + answer.version();
  }

  @Test
  void withoutAnyFlowTheCallerIsQueued() {
    Hotlines.Answer answer = hotlines.answering("10000", CONTACT);
    assertThat(answer.version()).isZero();
    assertThat(answer.plan().main().fallback()).isEqualTo(FALLBACK);
  }

  @Test
  void whoIsCalledGetsTheFlowThatTheCallIsFor() {
    publish("reminder", enqueue("bill"), 100);
    assertThat(hotlines.named("reminder", CONTACT).orElseThrow().version()).isEqualTo(1);
    assertThat(hotlines.named("gone", CONTACT)).isEmpty();
  }

  @Test
  void aNumberLeadsToItsFlowThenStraightToAQueueThenToTheUsualFlow() {
    publish("hotline", enqueue("general"), 100, "10000");
    publish("bill", enqueue("bill"), 100, "10086");
    assertThat(answering("10000")).isEqualTo("hotline1");
    assertThat(answering("10086")).isEqualTo("bill1");
    assertThat(answering("10001")).isEqualTo("direct0");
    assertThat(answering("12345")).isEqualTo("hotline1");
    assertThat(answering("")).isEqualTo("hotline1");
  }

  @Test
  void aPlanHasThePublishedPartsAndTheirParts() {
    publish("inner", enqueue("general"), 100);
    publish("outer", "'a':{'verb':'flow','flow':'inner','then':'return'}", 100);
    publish("hotline", "'a':{'verb':'flow','flow':'outer','then':'b'},'b':{'verb':'hangup'}", 100);
    assertThat(hotlines.answering("10000", CONTACT).plan().parts().keySet())
        .containsExactlyInAnyOrder("inner", "outer");
    publish("inner", enqueue("other"), 100);
    Flow inner = hotlines.answering("10000", CONTACT).plan().parts().get("inner");
    assertThat(inner).isEqualTo(FlowFixtures.named("inner", enqueue("other")));
  }

  @Test
  void someGetTheCanaryAndTheSameOnesAlways() {
    publish("hotline", enqueue("general"), 100, "10000");
    publish("hotline", enqueue("newer"), 30);
    List<ContactId> contacts = IntStream.range(0, 1_000).mapToObj(i -> ContactId.random()).toList();
    List<Integer> versions = contacts.stream().map(this::version).toList();
    assertThat(versions.stream().filter(version -> version == 2).count()).isBetween(230L, 370L);
    assertThat(contacts.stream().map(this::version).toList()).isEqualTo(versions);
  }

  private int version(ContactId contact) {
    return hotlines.answering("10000", contact).version();
  }

  @Test
  void whoIsUnderWayKeepsTheEditionHoweverOftenItIsAsked() {
    publish("hotline", enqueue("general"), 100, "10000");
    publish("hotline", enqueue("newer"), 100);
    Hotlines.Answer kept = hotlines.going("10000", CONTACT, "hotline", 1);
    assertThat(kept.version()).isEqualTo(1);
    assertThat(kept.plan().main()).isEqualTo(FlowFixtures.named("hotline", enqueue("general")));
    assertThat(hotlines.going("10000", CONTACT, "gone", 1).version()).isEqualTo(2);
  }

  @Test
  void anEditionIsToldBeforeItIsInForceAndOnce() {
    publish("hotline", enqueue("general"), 100, "10000");
    publish("bill", enqueue("general"), 100);
    publish("hotline", enqueue("newer"), 100);
    assertThat(told).extracting(Flow::id).containsExactly("hotline", "bill", "hotline");
  }

  @Test
  void whatFollowsATalkIsTheEditionInForceByThen() {
    String after = "'x':{'verb':'hangup'}";
    publish("rating", after, 100);
    publish(
        FlowFixtures.read(
            """
            {'flow':'hotline','name':{'zh':'热线','en':'Hotline'},'languages':['zh'],'start':'a',
             'fallback':'general','after':'rating','steps':{%s}}\
            """
                .formatted(enqueue("general"))),
        100);
    publish("rating", after, 100);
    Hotlines.Answer answer = hotlines.afterwards("10000", CONTACT).orElseThrow();
    assertThat(answer.version()).isEqualTo(2);
    assertThat(answer.plan().main().id()).isEqualTo("rating");
    assertThat(answer.plan().isAfterwards()).isTrue();
    assertThat(hotlines.afterwards("10001", CONTACT)).as("straight to a queue").isEmpty();
  }
}
