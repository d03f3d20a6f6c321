package io.lianxi.knowledge.authoring;

import static io.lianxi.knowledge.authoring.TextDiff.Kind.ADDED;
import static io.lianxi.knowledge.authoring.TextDiff.Kind.REMOVED;
import static io.lianxi.knowledge.authoring.TextDiff.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.article.ArticleFixtures;
import io.lianxi.knowledge.authoring.TextDiff.Piece;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDiffTest {

  @Test
  void aNumberThatChangedIsOnePiece() {
    assertThat(TextDiff.body("每月 129 元\n含 30GB", "每月 119 元\n含 30GB"))
        .containsExactly(
            new Piece(SAME, "每月 "),
            new Piece(REMOVED, "129"),
            new Piece(ADDED, "119"),
            new Piece(SAME, " 元\n含 30GB"));
  }

  @Test
  void linesComeAndGo() {
    assertThat(TextDiff.body("一\n二\n三", "一\n三\n四"))
        .extracting(Piece::kind)
        .contains(SAME, ADDED, REMOVED);
    assertThat(TextDiff.body("", "一")).containsExactly(new Piece(ADDED, "一"));
    assertThat(TextDiff.body("一", "")).containsExactly(new Piece(REMOVED, "一"));
    assertThat(TextDiff.body("", "")).isEmpty();
    assertThat(TextDiff.body("一\n二", "一\n二")).containsExactly(new Piece(SAME, "一\n二"));
  }

  @Test
  void thePiecesMakeBothTexts() {
    String from = "甲乙丙\n丁 5G 戊\n己";
    String to = "甲丙\n丁 4.5G 戊\n\n庚";
    assertThat(joined(from, to, REMOVED)).isEqualTo(from);
    assertThat(joined(from, to, ADDED)).isEqualTo(to);
  }

  private static String joined(String from, String to, TextDiff.Kind kind) {
    return TextDiff.body(from, to).stream()
        .filter(piece -> piece.kind() == SAME || piece.kind() == kind)
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  @Test
  void whatIsTooMuchToCompareIsDifferentAsAWhole() {
    String from =
        IntStream.range(0, 6_000).mapToObj(n -> "a" + n).collect(Collectors.joining("\n"));
    String to = from.replace('a', 'b');
    assertThat(TextDiff.body(from, to))
        .containsExactly(new Piece(REMOVED, from), new Piece(ADDED, to));
    String line = "长".repeat(500_000);
    assertThat(TextDiff.body(line, line + "尾")).hasSize(2);
  }

  @Test
  void fieldsThatDifferAreNamed() {
    assertThat(
            TextDiff.fields(
                ArticleFixtures.text("甲"),
                ArticleFixtures.text("乙", LocalDate.parse("2026-12-31"))))
        .containsExactly(
            new TextDiff.Field("title", "甲", "乙"),
            new TextDiff.Field("validTo", "", LocalDate.parse("2026-12-31")));
  }
}
