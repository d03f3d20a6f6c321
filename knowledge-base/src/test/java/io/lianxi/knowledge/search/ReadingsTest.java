package io.lianxi.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.text.SynonymList;
import io.lianxi.knowledge.text.Synonyms;
import io.lianxi.knowledge.text.Vocabulary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  private static final Vocabulary VOCABULARY = new Vocabulary(Map.of("宽带", 40), 100);
  private static final Synonyms NONE = new Synonyms(new SynonymList(List.of(), List.of()));

  private final Readings readings = new Readings();

  @Test
  void whatWasAskedBeforeIsNotReadAgain() {
    Reading first = readings.of("宽带慢", VOCABULARY, NONE);
    assertThat(readings.of("宽带慢", VOCABULARY, NONE)).isSameAs(first);
  }

  @Test
  void itIsReadAnewByOtherSynonymsAndByOtherWords() {
    Synonyms some = new Synonyms(new SynonymList(List.of(List.of("宽带", "光纤")), List.of()));
    assertThat(readings.of("宽带", VOCABULARY, NONE).others()).isEmpty();
    double known = readings.of("宽带", VOCABULARY, some).others().getFirst().weight();
    Vocabulary others = new Vocabulary(Map.of("套餐", 40), 100);
    assertThat(readings.of("宽带", others, some).others().getFirst().weight()).isGreaterThan(known);
  }
}
