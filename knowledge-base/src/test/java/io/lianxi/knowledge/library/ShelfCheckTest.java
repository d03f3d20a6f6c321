package io.lianxi.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.edition.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShelfCheckTest {

  private static Shelf shelf(String id, @Nullable String parent) {
    return new Shelf(id, "甲", "A", parent);
  }

  private static List<String> wrong(Shelf... shelves) {
    return ShelfCheck.of(new Shelves(List.of(shelves))).stream().map(Remark::field).toList();
  }

  @Test
  void aTreeIsATree() {
    assertThat(wrong(shelf("a", null), shelf("b", "a"), shelf("资费/5G", "b"))).isEmpty();
    assertThat(wrong(shelf("a", "x"))).containsExactly("categories[0].parent");
    assertThat(wrong(shelf("a", "b"), shelf("b", "a")))
        .containsExactly("categories[0].parent", "categories[1].parent");
    assertThat(wrong(shelf("a", "a"))).containsExactly("categories[0].parent");
  }

  @Test
  void codesAndLabelsAreNeeded() {
    assertThat(wrong(shelf("", null))).containsExactly("categories[0].id");
    assertThat(wrong(shelf("<a>", null))).containsExactly("categories[0].id");
    assertThat(wrong(new Shelf("a", " ", "", null)))
        .containsExactly("categories[0].labelZh", "categories[0].labelEn");
    assertThat(wrong(shelf("a", null), shelf("a", null))).containsExactly("categories[1].id");
  }

  @Test
  void aTreeIsNotTooDeepAndNotTooLarge() {
    List<Shelf> deep = new ArrayList<>(List.of(shelf("n0", null)));
    IntStream.range(1, 6).forEach(i -> deep.add(shelf("n" + i, "n" + (i - 1))));
    assertThat(ShelfCheck.of(new Shelves(deep)))
        .extracting(Remark::field)
        .containsExactly("categories[5].parent");
    List<Shelf> many =
        IntStream.rangeClosed(0, ShelfCheck.MOST).mapToObj(i -> shelf("n" + i, null)).toList();
    assertThat(ShelfCheck.of(new Shelves(many)))
        .extracting(Remark::field)
        .containsExactly("categories");
  }

  @Test
  void whatAnImportNamesIsAddedAtTheTopOnce() {
    Shelves before = new Shelves(List.of(shelf("a", null)));
    Shelves after = before.with(List.of("资费", "a", "资费", "", "<x>"));
    assertThat(after.categories())
        .containsExactly(shelf("a", null), new Shelf("资费", "资费", "资费", null));
    assertThat(after.with(List.of("资费"))).isEqualTo(after);
  }
}
