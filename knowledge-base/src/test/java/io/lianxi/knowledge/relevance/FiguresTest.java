package io.lianxi.knowledge.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lianxi.acd.edition.Remark;
import io.lianxi.knowledge.article.ArticleId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1",
    "-, 0, 0, 0",
    "1 2 5 6, 0.25, 0.75, 0.46667",
    "10 -, 0, 0, 0.05",
    "1 1 - -, 0.5, 0.5, 0.5"
  })
  void figuresAreOfThePlacesOfTheFirstRightArticle(
      String places, double r1, double r5, double mrr) {
    Figures figures = Figures.of(places(places));
    assertThat(figures.r1()).isEqualTo(r1);
    assertThat(figures.r5()).isEqualTo(r5);
    assertThat(figures.mrr()).isCloseTo(mrr, within(0.00001));
  }

  private static List<Integer> places(String text) {
    return Arrays.stream(text.split(" "))
        .map(place -> place.equals("-") ? null : Integer.valueOf(place))
        .collect(Collectors.toList());
  }

  @Test
  void onlyWhatMovedIsTold() {
    List<LabelledQuery> queries = List.of(query("甲"), query("乙"), query("丙"), query("丁"));
    assertThat(Figures.moved(queries, places("1 2 - -"), places("1 - 3 -")))
        .containsExactly(new Figures.Moved("乙", 2, null), new Figures.Moved("丙", null, 3));
  }

  private static LabelledQuery query(String text) {
    return new LabelledQuery(text, List.of(new ArticleId("a")));
  }

  @Test
  void aSetIsChecked() {
    assertThat(wrong(new LabelledSet("telecom-dev", List.of(query("甲"))))).isEmpty();
    assertThat(wrong(new LabelledSet("Telecom", List.of(query("甲"))))).containsExactly("name");
    assertThat(wrong(new LabelledSet("a".repeat(41), List.of(query("甲"))))).containsExactly("name");
    assertThat(wrong(new LabelledSet("a", List.of()))).containsExactly("queries");
    assertThat(
            wrong(
                new LabelledSet(
                    "a",
                    List.of(
                        query(" "), new LabelledQuery("甲", List.of()), query("长".repeat(501))))))
        .containsExactly("queries[0].text", "queries[1].relevant", "queries[2].text");
    assertThat(wrong(new LabelledSet("a", Collections.nCopies(2_001, query("甲")))))
        .containsExactly("queries");
    LabelledQuery many = new LabelledQuery("甲", Collections.nCopies(51, new ArticleId("a")));
    assertThat(wrong(new LabelledSet("a", List.of(many)))).containsExactly("queries[0].relevant");
  }

  private static List<String> wrong(LabelledSet set) {
    return set.check().stream().map(Remark::field).toList();
  }
}
