package io.lianxi.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cmjs-000",
        "KB_2026:7",
        "a",
        "资费-5G",
        "12",
        "x@y+z#1=2.b",
        "𠮷-1",
        "e\u0301",
        "Ⅳ"
      })
  void whateverAnotherSystemCallsItIsKept(String id) {
    assertThat(ArticleId.parse(id)).contains(new ArticleId(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "a b", "a/b", "..", "a\\b", "a;b", "a%b", "<a>", "a\u0000", "-a", "\u0301e", "a😀"
      })
  void whatAnAddressCannotCarryIsNone(String id) {
    assertThat(ArticleId.parse(id)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {ArticleId.LONGEST})
  void anIdHasALimit(int longest) {
    assertThat(ArticleId.parse("字".repeat(longest))).isPresent();
    assertThat(ArticleId.parse("𠮷".repeat(longest))).isPresent();
    assertThat(ArticleId.parse("字".repeat(longest + 1))).isEmpty();
  }
}
