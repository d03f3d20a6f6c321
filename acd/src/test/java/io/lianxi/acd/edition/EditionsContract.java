package io.lianxi.acd.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of documents does. */
abstract class EditionsContract {
  static final Instant T0 = Instant.parse("2026-09-28T01:02:03.456789Z");
  static final Law OLD = new Law("旧", List.of(1, 2));
  static final Law NEWER = new Law("新 '\"\\ ☃", List.of());

  /** A document. */
  record Law(String text, List<Integer> numbers) {}

  /** A store without documents. */
  abstract Editions<Law> editions();

  @Test
  void anUnknownDocumentIsNotFound() {
    Editions<Law> editions = editions();
    assertThat(editions.find("a")).isEmpty();
    assertThat(editions.find("a", 1)).isEmpty();
    assertThat(editions.all()).isEmpty();
    assertThat(editions.versions("a", 10)).isEmpty();
  }

  @Test
  void aDocumentIsFoundAsSaved() {
    Editions<Law> editions = editions();
    Edition<Law> saved = editions.save("a", Editions.NEW, OLD, "admin", T0).orElseThrow();
    assertThat(saved).isEqualTo(new Edition<>("a", 1, OLD, "admin", T0));
    assertThat(editions.find("a")).contains(saved);
    assertThat(editions.find("a", 1)).contains(saved);
    assertThat(editions.all()).containsExactly(saved);
  }

  @Test
  void everyVersionIsKept() {
    Editions<Law> editions = editions();
    editions.save("a", Editions.NEW, OLD, "admin", T0);
    editions.save("a", 1, NEWER, "supervisor", T0.plusSeconds(1));
    assertThat(editions.find("a")).map(Edition::content).contains(NEWER);
    assertThat(editions.find("a", 1)).map(Edition::content).contains(OLD);
    assertThat(editions.find("a", 3)).isEmpty();
    assertThat(editions.versions("a", 10)).extracting(Edition::version).containsExactly(2, 1);
    assertThat(editions.versions("a", 1)).extracting(Edition::version).containsExactly(2);
  }

  @Test
  void aHundredVersionsAreToldAtMost() {
    Editions<Law> editions = editions();
    for (int i = 0; i < Editions.MOST_VERSIONS + 5; i++) {
      editions.save("a", i, OLD, "admin", T0);
    }
    assertThat(editions.versions("a", 1_000)).hasSize(Editions.MOST_VERSIONS);
  }

  @Test
  void whatSomeoneChangedMeanwhileIsNotOverwritten() {
    Editions<Law> editions = editions();
    editions.save("a", Editions.NEW, OLD, "admin", T0);
    assertThat(editions.save("a", Editions.NEW, NEWER, "second", T0)).isEmpty();
    assertThat(editions.save("a", 2, NEWER, "second", T0)).isEmpty();
    assertThat(editions.save("b", 1, NEWER, "second", T0)).isEmpty();
    assertThat(editions.all()).extracting(Edition::content).containsExactly(OLD);
  }

  @Test
  void ofManyWhoChangeTheSameVersionOneWins() throws Exception {
    Editions<Law> editions = editions();
    editions.save("a", Editions.NEW, OLD, "admin", T0);
    List<Callable<Optional<Edition<Law>>>> all = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String who = "someone" + i;
      all.add(() -> editions.save("a", 1, NEWER, who, T0));
    }
    int saved = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Optional<Edition<Law>>> done : threads.invokeAll(all)) {
        saved += done.get().isPresent() ? 1 : 0;
      }
    }
    assertThat(saved).isEqualTo(1);
    assertThat(editions.versions("a", 10)).hasSize(2);
  }

  @Test
  void documentsAreInTheOrderOfTheirNames() {
    Editions<Law> editions = editions();
    for (String name : List.of("m", "z", "a.b", "a", "m_2")) {
      editions.save(name, Editions.NEW, OLD, "admin", T0);
    }
    assertThat(editions.all())
        .extracting(Edition::name)
        .containsExactly("a", "a.b", "m", "m_2", "z");
  }
}
