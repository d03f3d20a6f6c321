package io.lianxi.knowledge.search;

import static io.lianxi.knowledge.search.SearchHouse.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.text.Vocabulary;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the words of all titles are read anew, of a real Elasticsearch. */
@NullUnmarked
class VocabulariesTest {
  private SearchHouse house;

  @BeforeEach
  void open() {
    house = SearchHouse.byWords();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void nothingIsReadAgainUntilSomethingChanges() {
    Vocabularies vocabularies = house.bean(Vocabularies.class);
    house.publish(article("a", "流量包怎么退订", ""));
    vocabularies.refresh();
    Vocabulary known = vocabularies.known();
    vocabularies.refresh();
    assertThat(vocabularies.known()).isSameAs(known);
    assertThat(known.knows("宽带")).isFalse();

    house.publish(article("b", "宽带速度慢", ""));
    vocabularies.refresh();
    assertThat(vocabularies.known().knows("宽带")).isTrue();
  }

  @Test
  void whatTakesThePlaceOfAnotherIsRead() {
    Vocabularies vocabularies = house.bean(Vocabularies.class);
    house.publish(article("a", "流量包怎么退订", ""));
    vocabularies.refresh();
    assertThat(vocabularies.known().knows("流量")).isTrue();

    house.publish(article("a", "宽带速度慢", ""));
    vocabularies.refresh();
    assertThat(vocabularies.known().knows("宽带")).isTrue();
  }
}
