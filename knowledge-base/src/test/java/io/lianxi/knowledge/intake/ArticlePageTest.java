package io.lianxi.knowledge.intake;

import static io.lianxi.knowledge.intake.Collected.offered;
import static io.lianxi.knowledge.intake.Collected.page;
import static io.lianxi.knowledge.intake.Collected.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.authoring.ArticleWish;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlePageTest {

  private static Incoming one(String name, String content) {
    return one(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static Incoming one(String name, byte[] content) {
    return Collected.of(page(name, content)).getFirst();
  }

  @Test
  void markdownKeepsItsHeadingsListsAndTables() {
    Incoming.Offered read =
        offered(
            one(
                "宽带 故障.md",
                """
                # 宽带断网怎么办

                先看**光猫**的灯。

                | 灯 | 意思 |
                |---|---|
                | 红 | 断线 |

                <script>alert(1)</script>
                """));
    ArticleWish.Cleaned cleaned = read.wish().clean();
    assertThat(read.id().value()).isEqualTo("宽带-故障");
    assertThat(cleaned.text().title()).isEqualTo("宽带断网怎么办");
    assertThat(cleaned.text().body())
        .contains("<strong>光猫</strong>", "<td>断线</td>")
        .doesNotContain("宽带断网怎么办", "script");
    assertThat(cleaned.removed()).containsExactly("<script>");
  }

  @Test
  void aPageIsCalledByItsHeadingItsTitleOrItsName() {
    assertThat(offered(one("a.html", "<title>标</title><h1>头</h1><p>x</p>")).wish().title())
        .isEqualTo("头");
    assertThat(offered(one("a.html", "<title>标</title><p>x</p>")).wish().title()).isEqualTo("标");
    assertThat(offered(one("名字.html", "<p>x</p>")).wish().title()).isEqualTo("名字");
  }

  @Test
  void aPageMayBeInAnotherEncoding() {
    byte[] said = "<meta charset=gbk><p>资费</p>".getBytes(PlainWords.CHINESE);
    assertThat(offered(one("a.html", said)).wish().clean().text().plain()).isEqualTo("资费");
    byte[] unsaid = "<p>资费说明</p>".getBytes(PlainWords.CHINESE);
    assertThat(offered(one("a.htm", unsaid)).wish().clean().text().plain()).isEqualTo("资费说明");
  }

  @Test
  void aWordDocumentIsRead() {
    Incoming.Offered read =
        offered(one("携号转网.docx", WordFiles.document("携号转网流程", "先查询资格", "再申请授权码")));
    assertThat(read.wish().title()).isEqualTo("携号转网流程");
    assertThat(read.wish().clean().text().plain()).isEqualTo("先查询资格\n再申请授权码");
  }

  @Test
  void aDocumentThatAsksForFilesOfTheMachineIsRefused() {
    assertThat(refused(one("a.docx", WordFiles.asking("file:///etc/passwd")))).isEmpty();
  }

  @Test
  void whatIsBrokenIsRefused() {
    byte[] whole = WordFiles.document("头", "文");
    assertThat(refused(one("a.docx", Arrays.copyOf(whole, whole.length / 2)))).isEmpty();
    assertThat(refused(one("a.docx", "not a document"))).isEmpty();
    assertThat(refused(one("a.docx", new byte[0]))).isEmpty();
    assertThat(refused(one("a.md", new byte[ArticlePage.MOST_BYTES + 1]))).isEmpty();
    assertThat(refused(one("---.md", "# x"))).isEqualTo("id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.exe", "a", "a.pdf", "docx", ""})
  void otherFilesAreRefused(String name) {
    assertThat(refused(one(name, "x"))).isEmpty();
  }

  @Test
  void whateverTheBytesItIsReadOrRefused() {
    byte[] noise = new byte[4_000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 31 + i / 7);
    }
    for (String name : new String[] {"a.md", "a.html", "a.docx", "a.txt"}) {
      assertThat(Collected.of(page(name, noise))).hasSize(1);
    }
  }
}
