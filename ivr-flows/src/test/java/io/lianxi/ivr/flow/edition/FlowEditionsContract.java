package io.lianxi.ivr.flow.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of flows does. */
abstract class FlowEditionsContract {
  static final Instant T0 = Instant.parse("2026-09-28T01:02:03.456789Z");
  private static final OptionalInt ALL = OptionalInt.empty();

  /** A store without flows. */
  abstract FlowEditions editions();

  private static Draft draft(String flow, int revision, String document) {
    return new Draft(new Draft.Head(flow, revision, "标题 '\"", "Title", "admin", T0, 0), document);
  }

  private static Release release(String flow, int revision, int percent) {
    return new Release(
        flow, revision, percent, List.of("10000"), "chief", T0.plusSeconds(1), "because ☃");
  }

  private static FlowEditions withDraft(FlowEditions editions) {
    editions.add(draft("bill", 1, "{\"b\":1, \"a\":2}"));
    return editions;
  }

  private static FlowEditions published(FlowEditions editions) {
    withDraft(editions).publish(editions.revision(), release("bill", 1, 100));
    return editions;
  }

  @Test
  void whatIsNotThereIsNotFound() {
    FlowEditions editions = editions();
    assertThat(editions.publications()).isEmpty();
    assertThat(editions.drafts()).isEmpty();
    assertThat(editions.draft("bill")).isEmpty();
    assertThat(editions.edition("bill", 1)).isEmpty();
    assertThat(editions.editions("bill", ALL, 10)).isEmpty();
    assertThat(editions.remove("bill")).isFalse();
    assertThat(editions.save(draft("bill", 2, "{}"))).isFalse();
    assertThat(editions.publish(editions.revision(), release("bill", 1, 100))).isEmpty();
  }

  @Test
  void aDraftIsKeptToTheLetter() {
    FlowEditions editions = withDraft(editions());
    assertThat(editions.draft("bill")).contains(draft("bill", 1, "{\"b\":1, \"a\":2}"));
    assertThat(editions.drafts()).containsExactly(draft("bill", 1, "").head());
    assertThat(editions.publications()).isEmpty();
  }

  @Test
  void thereIsOneFlowOfAName() {
    FlowEditions editions = withDraft(editions());
    assertThat(editions.add(draft("bill", 1, "{}"))).isFalse();
    assertThat(editions.add(draft("account", 1, "{}"))).isTrue();
    assertThat(editions.drafts()).extracting(Draft.Head::flow).containsExactly("account", "bill");
  }

  @Test
  void thereAreNoMoreFlowsThanTheLimit() {
    FlowEditions editions = editions();
    for (int i = 0; i < FlowEditions.MOST_FLOWS; i++) {
      assertThat(editions.add(draft("f" + i, 1, "{}"))).isTrue();
    }
    assertThat(editions.add(draft("one-more", 1, "{}"))).isFalse();
  }

  @Test
  void whoHasNotSeenTheNewestRevisionSavesNothing() {
    FlowEditions editions = withDraft(editions());
    assertThat(editions.save(draft("bill", 2, "{\"second\":1}"))).isTrue();
    assertThat(editions.save(draft("bill", 2, "{\"other\":1}"))).isFalse();
    assertThat(editions.save(draft("bill", 4, "{\"other\":1}"))).isFalse();
    assertThat(editions.draft("bill")).map(Draft::document).contains("{\"second\":1}");
  }

  @Test
  void publishingMakesAnEditionAndPutsItInForce() {
    FlowEditions editions = withDraft(editions());
    long before = editions.revision();
    FlowEdition made = editions.publish(before, release("bill", 1, 100)).orElseThrow();
    assertThat(made)
        .isEqualTo(
            new FlowEdition(
                "bill", 1, "{\"b\":1, \"a\":2}", "chief", T0.plusSeconds(1), "because ☃"));
    assertThat(editions.edition("bill", 1)).contains(made);
    assertThat(editions.publications())
        .containsExactly(
            new Publication("bill", List.of("10000"), 1, null, "chief", T0.plusSeconds(1)));
    assertThat(editions.revision()).isGreaterThan(before);
    assertThat(editions.draft("bill")).map(it -> it.head().edition()).contains(1);
  }

  @Test
  void aDraftThatIsChangedAfterwardsIsNoEdition() {
    FlowEditions editions = published(editions());
    editions.save(draft("bill", 2, "{}"));
    assertThat(editions.draft("bill")).map(it -> it.head().isChanged()).contains(true);
    assertThat(editions.edition("bill", 1).orElseThrow().document()).contains("\"a\":2");
  }

  @Test
  void aCanaryLeavesThePublishedOneInForce() {
    FlowEditions editions = published(editions());
    editions.save(draft("bill", 2, "{}"));
    editions.publish(editions.revision(), release("bill", 2, 20));
    Publication now = editions.publications().getFirst();
    assertThat(now.published()).isEqualTo(1);
    assertThat(now.canary()).isEqualTo(new Publication.Canary(2, 20));
    assertThat(now.numbers()).containsExactly("10000");
  }

  @Test
  void publishingForAllEndsTheCanary() {
    FlowEditions editions = published(editions());
    editions.publish(editions.revision(), release("bill", 1, 20));
    editions.publish(editions.revision(), release("bill", 1, 100));
    Publication now = editions.publications().getFirst();
    assertThat(now.published()).isEqualTo(3);
    assertThat(now.canary()).isNull();
  }

  @Test
  void nothingIsPublishedForWhoHasNotSeenWhatIsInForce() {
    FlowEditions editions = published(editions());
    long seen = editions.revision();
    editions.publish(seen, release("bill", 1, 20));
    assertThat(editions.publish(seen, release("bill", 1, 100))).isEmpty();
    assertThat(editions.change(seen, editions.publications().getFirst())).isFalse();
    assertThat(editions.editions("bill", ALL, 10)).hasSize(2);
  }

  @Test
  void nothingIsPublishedOfADraftThatHasChanged() {
    FlowEditions editions = withDraft(editions());
    editions.save(draft("bill", 2, "{}"));
    assertThat(editions.publish(editions.revision(), release("bill", 1, 100))).isEmpty();
    assertThat(editions.publications()).isEmpty();
  }

  @Test
  void otherEditionsAndNumbersArePutInForce() {
    FlowEditions editions = published(editions());
    editions.publish(editions.revision(), release("bill", 1, 20));
    Publication after =
        new Publication("bill", List.of("1", "2"), 2, null, "second", T0.plusSeconds(9));
    assertThat(editions.change(editions.revision(), after)).isTrue();
    assertThat(editions.publications()).containsExactly(after);
    assertThat(editions.change(editions.revision(), after.with(1, null, "x", T0))).isTrue();
    Publication unknown = new Publication("other", List.of(), 1, null, "x", T0);
    assertThat(editions.change(editions.revision(), unknown)).isFalse();
  }

  @Test
  void editionsAreToldNewestFirstPageByPage() {
    FlowEditions editions = published(editions());
    for (int i = 0; i < 4; i++) {
      editions.publish(editions.revision(), release("bill", 1, 100));
    }
    assertThat(editions.editions("bill", ALL, 2))
        .extracting(FlowEdition::version)
        .containsExactly(5, 4);
    assertThat(editions.editions("bill", OptionalInt.of(4), 100))
        .extracting(FlowEdition::version)
        .containsExactly(3, 2, 1);
  }

  @Test
  void onlyWhatWasNeverPublishedIsForgotten() {
    FlowEditions editions = published(editions());
    assertThat(editions.remove("bill")).isFalse();
    editions.add(draft("idea", 1, "{}"));
    assertThat(editions.remove("idea")).isTrue();
    assertThat(editions.drafts()).extracting(Draft.Head::flow).containsExactly("bill");
  }

  @Test
  void ofManyWhoPublishAtOnceOneWins() throws Exception {
    FlowEditions editions = published(editions());
    long seen = editions.revision();
    List<Callable<Optional<FlowEdition>>> all = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      all.add(() -> editions.publish(seen, release("bill", 1, 100)));
    }
    int made = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Optional<FlowEdition>> done : threads.invokeAll(all)) {
        made += done.get().isPresent() ? 1 : 0;
      }
    }
    assertThat(made).isEqualTo(1);
    assertThat(editions.editions("bill", ALL, 10)).hasSize(2);
  }
}
