package io.lianxi.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.search.Reading.Other;
import io.lianxi.knowledge.text.SynonymList;
import io.lianxi.knowledge.text.Synonyms;
import io.lianxi.knowledge.text.Vocabulary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(Map.of("宽带", 40, "套餐", 60, "办理", 30, "怎么", 90, "iphone", 9), 100);
  private static final Synonyms SYNONYMS =
      new Synonyms(new SynonymList(List.of(List.of("宽带", "光纤"), List.of("沃云", "云盘")), List.of()));

  private static Reading of(String typed) {
    return Reading.of(typed, VOCABULARY, SYNONYMS);
  }

  @Test
  void whatIsTypedIsFoldedAndCut() {
    assertThat(of("　辦理寬帶 ").folded()).isEqualTo("办理宽带");
    assertThat(of("办理宽带").words()).contains("办理", "宽带", "宽");
  }

  @Test
  void whatMayStandForAKnownWordCountsLittleAndForAnUnknownOneMuch() {
    double beside = of("宽带").others().getFirst().weight();
    Other instead = of("沃云").others().getFirst();
    assertThat(beside).isLessThan(0.3);
    assertThat(instead.weight()).isGreaterThan(0.7);
    assertThat(instead.words()).contains("云盘");
  }

  @Test
  void pinyinIsReadAsWhatItSoundsLikeAndMeansThat() {
    Reading reading = of("kuandai");
    assertThat(reading.corrected()).contains("宽带");
    assertThat(reading.meant()).isEqualTo("宽带");
    assertThat(reading.others()).extracting(Other::words).containsExactly(List.of("宽带"));
  }

  @Test
  void aMisspelledCharacterIsFoundAsWhatItSoundsLike() {
    assertThat(of("怎么办理套参").corrected()).contains("怎么办理套餐");
  }

  @Test
  void onlyUnknownWordsInLettersAreTakenForMisspelled() {
    assertThat(of("iphnoe套餐").unknown()).containsExactly("iphnoe");
    assertThat(of("iphone套餐").unknown()).isEmpty();
    assertThat(of("abc套餐").unknown()).isEmpty();
  }

  @Test
  void ofALongStoryTheBeginningCountsAndTheWordsThatSayMost() {
    Reading reading = of("怎么办理宽带".repeat(2_000));
    assertThat(reading.folded()).hasSizeLessThanOrEqualTo(Reading.LONGEST);
    Reading many =
        of("一丁七万丈三上下不与专且世丘丙业丛东丝丢两严丧个中丰串临丸丹为主丽举乃久么义之乌乍乎乏乐乔乘乙九也习乡书买乱乳了予争事二于亏云互五井亚些亡交亥亦产亨享京亭亮");
    assertThat(many.words()).hasSizeLessThanOrEqualTo(64);
  }

  @Test
  void signsSayNothing() {
    assertThat(of("?? && || \" \\ * ~").words()).isEmpty();
    assertThat(of("").words()).isEmpty();
    assertThat(of("\uD800\uDC00\uD800").words()).isNotNull();
  }
}
