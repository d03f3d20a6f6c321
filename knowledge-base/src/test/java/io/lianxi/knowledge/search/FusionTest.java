package io.lianxi.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.search.SearchAnswer.Count;
import io.lianxi.knowledge.text.Phrase;
import io.lianxi.knowledge.text.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FusionTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(Map.of("宽带", 10, "套餐", 20, "办理", 30), 100);
  private static final Set<String> ASKED = Set.of("宽带", "办理");

  private static Candidate found(String id, double score, String... phrase) {
    return new Candidate(new ArticleId(id), score, List.of(Phrase.of(List.of(phrase))), "", "FAQ");
  }

  private static List<String> ids(List<Ranked> ranked) {
    return ranked.stream().map(one -> one.id().value()).toList();
  }

  private static Fusion fusion(double meaning) {
    return new Fusion(VOCABULARY, meaning);
  }

  @Test
  void whatMeansItComesBeforeWhatMerelySharesAWord() {
    List<Ranked> ranked =
        fusion(0.83)
            .byBoth(
                List.of(found("words", 9, "办理", "套餐")),
                List.of(found("means", 0.9, "装网"), found("words", 0.6, "办理", "套餐")),
                ASKED,
                true);
    assertThat(ids(ranked)).containsExactly("means", "words");
  }

  @Test
  void ofTwoThatMeanItTheOneWithTheSameWordsIsFirst() {
    List<Ranked> ranked =
        fusion(0.83)
            .byBoth(
                List.of(found("same", 9, "宽带", "办理")),
                List.of(found("other", 0.9, "套餐"), found("same", 0.85, "宽带", "办理")),
                ASKED,
                true);
    assertThat(ids(ranked)).containsExactly("same", "other");
  }

  @Test
  void theWeightOfMeaningDecidesBetweenThem() {
    List<Candidate> words = List.of(found("words", 9, "宽带", "办理"));
    List<Candidate> near = List.of(found("near", 0.95, "装网"), found("words", 0.5, "宽带", "办理"));
    assertThat(ids(fusion(1).byBoth(words, near, ASKED, true))).startsWith("near");
    assertThat(ids(fusion(0.2).byBoth(words, near, ASKED, true))).startsWith("words");
  }

  @Test
  void whatIsNeitherNearNorSharesAWordIsNotFound() {
    assertThat(
            fusion(0.83)
                .byBoth(
                    List.of(found("best", 9, "宽带"), found("character", 1, "宽", "度")),
                    List.of(found("far", 0.4, "天气")),
                    Set.of("宽带", "宽", "带"),
                    true))
        .extracting(one -> one.id().value())
        .containsExactly("best");
    assertThat(fusion(0.83).byBoth(List.of(), List.of(), ASKED, true)).isEmpty();
  }

  @Test
  void whereNoArticleHasAWordOnlyWhatIsSurelyMeantIsFound() {
    List<Candidate> near = List.of(found("near", 0.7, "装网"), found("about", 0.6, "天气"));
    List<Candidate> byCharacters = List.of(found("character", 9, "宽", "度"));
    assertThat(ids(fusion(0.83).byBoth(List.of(), near, ASKED, false))).containsExactly("near");
    assertThat(ids(fusion(0.83).byBoth(byCharacters, near, ASKED, false))).containsExactly("near");
    assertThat(ids(fusion(0.83).byBoth(byCharacters, near, ASKED, true)))
        .containsExactlyInAnyOrder("character", "near", "about");
  }

  @Test
  void byWordsTheMostWordsComeFirstAndLikenessParts() {
    assertThat(
            ids(
                fusion(0.83)
                    .byWords(
                        List.of(
                            found("long", 5, "宽带", "办理", "套餐"),
                            found("same", 5, "宽带", "办理"),
                            found("most", 9, "宽带", "办理", "套餐")),
                        ASKED)))
        .containsExactly("most", "same", "long");
  }

  @Test
  void scoresLieBetweenNoughtAndOne() {
    assertThat(
            fusion(0.83)
                .byBoth(
                    List.of(found("a", 9, "宽带", "办理")),
                    List.of(found("a", 1, "宽带", "办理"), found("b", 0.5, "套餐")),
                    ASKED,
                    true))
        .allMatch(one -> one.score() > 0 && one.score() <= 1);
  }

  @Test
  void equalsAreInTheOrderOfTheirIds() {
    assertThat(ids(fusion(0.83).byWords(List.of(found("b", 5, "宽带"), found("a", 5, "宽带")), ASKED)))
        .containsExactly("a", "b");
  }

  @Test
  void whoeverLooksDeeperFindsMoreBehindTheSame() {
    List<Ranked> first = List.of(ranked("a", 0.9), ranked("b", 0.5));
    List<Ranked> more = List.of(ranked("c", 0.95), ranked("a", 0.9), ranked("d", 0.4));
    assertThat(Fusion.behind(first, more))
        .containsExactly(ranked("a", 0.9), ranked("b", 0.5), ranked("c", 0.5), ranked("d", 0.4));
  }

  private static Ranked ranked(String id, double score) {
    return new Ranked(new ArticleId(id), score, "", "FAQ");
  }

  @Test
  void whatIsFoundIsCountedTheMostFirst() {
    List<Ranked> ranked =
        List.of(
            new Ranked(new ArticleId("a"), 1, "tariff", "FAQ"),
            new Ranked(new ArticleId("b"), 1, "fault", "FAQ"),
            new Ranked(new ArticleId("c"), 1, "fault", "FAQ"),
            new Ranked(new ArticleId("d"), 1, "", "FAQ"));
    assertThat(Fusion.counts(ranked, Ranked::category))
        .containsExactly(new Count("fault", 2), new Count("tariff", 1));
  }
}
