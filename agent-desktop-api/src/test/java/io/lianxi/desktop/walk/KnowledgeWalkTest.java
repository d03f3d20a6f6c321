package io.lianxi.desktop.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import io.lianxi.desktop.walk.Browser.Window;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An article goes from who writes it to who needs it, through the pages that people use. */
final class KnowledgeWalkTest {
  private static final Centre CENTRE = SharedCentre.centre();
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String TITLE = "企业彩铃怎么办理停用";
  private static final String QUESTION = "公司的来电铃声不想要了";
  private static final String BODY = "由企业管理员在营业厅或网上申请，次月一日停用，停用前的月费照收。";

  /** The same question as customers in Hong Kong write it. */
  private static final String TRADITIONAL = "企業彩鈴怎麼辦理停用";

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = SharedCentre.browser("knowledge-walk");
  }

  @AfterAll
  static void close() {
    browser.close();
    SharedCentre.leaves("agent02");
  }

  @Test
  void anArticleIsFoundOnceSomeoneElsePublishedItAndHelpsACaller() throws IOException {
    Window agent = browser.logIn("agent02");
    agent.appears("presence-available");
    Window search = new Window(agent.page().context().newPage());
    search.page().navigate(CENTRE.url() + "/knowledge");
    search.appears("knowledge-search");

    String id = written();
    isPublished(id);
    isFound(search, id);
    isReadAndPrinted(search, id);
    tellsWhoWroteAndWhoApproved(id);
    search.page().close();
    helpsWithACall(agent, id);
  }

  /** Writes an article, which is saved without being asked, and hands it in; its id. */
  private static String written() {
    Window editor = browser.logIn("editor");
    editor.click("knowledge-tab-manage");
    editor.click("article-add");
    editor.part("article-new-title").fill(TITLE);
    editor.click("article-new-PROCESS");
    editor.click("article-new-go");
    editor.page().waitForURL(Pattern.compile(".*/knowledge/edit/.+"));
    editor.click("article-body");
    editor.press("Control+End");
    editor.page().keyboard().type(BODY);
    editor.part("article-question").fill(QUESTION);
    editor.press("Enter");
    assertThat(editor.part("article-save")).hasAttribute("data-is", "saved");
    editor.click("article-submit");
    assertThat(editor.part("article-state")).hasAttribute("data-state", "IN_REVIEW");
    assertThat(editor.part("article-approve")).isHidden();
    return editor.page().url().replaceFirst(".*/", "");
  }

  /** Someone else publishes what waits for a review. */
  private static void isPublished(String id) {
    Window reviewer = browser.logIn("supervisor");
    reviewer.click("nav-knowledge");
    reviewer.click("knowledge-tab-manage");
    reviewer.click("shelf-IN_REVIEW");
    reviewer.click("article-" + id);
    reviewer.shows("article-body", BODY);
    reviewer.click("article-approve");
    reviewer.click("article-verb-go");
    assertThat(reviewer.part("article-state")).hasAttribute("data-state", "PUBLISHED");
  }

  /** Asked in Traditional characters, it is among what is found, and then on the page as well. */
  private static void isFound(Window search, String id) {
    String question =
        "/api/knowledge/search?q=" + URLEncoder.encode(TRADITIONAL, StandardCharsets.UTF_8);
    await("the article among what is found")
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(LOOK_AGAIN)
        .until(
            () ->
                CENTRE
                    .as("agent02")
                    .get(question)
                    .required("hits")
                    .valueStream()
                    .anyMatch(hit -> hit.required("id").asString().equals(id)));
    search.part("knowledge-search").fill(TRADITIONAL);
    search.press("Enter");
    search.appears("hit-" + id);
  }

  /** On paper there is the article and nothing of the page around it. */
  private static void isReadAndPrinted(Window search, String id) {
    search.click("hit-" + id);
    search.shows("article-title", TITLE);
    search.page().navigate(CENTRE.url() + "/knowledge/articles/" + id);
    search.shows("article", BODY);
    search.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    search.appears("article-title");
    search.disappears("nav-knowledge");
    search.disappears("article-print");
    search.picture(SharedCentre.HOME.resolve("knowledge-walk/printed.png"));
  }

  private static void tellsWhoWroteAndWhoApproved(String id) {
    JsonNode edition =
        CENTRE.as("editor").get("/api/knowledge/articles/" + id + "/editions").get(0);
    assertThat(edition.required("author").asString()).isEqualTo("editor");
    assertThat(edition.required("reviewer").asString()).isEqualTo("supervisor");
    assertThat(edition.required("state").asString()).isEqualTo("PUBLISHED");
  }

  /** The agent looks it up while the customer is on the line, and copies what it says. */
  private static void helpsWithACall(Window agent, String id) throws IOException {
    try (Caller caller = Caller.rings(CENTRE, "10000", "13900006666", PATIENCE)) {
      caller.asksForAPerson(CENTRE);
      agent.click("presence-available");
      agent.click("offer-accept");
      agent.appears("call-hang-up");
      agent.part("knowledge-panel").getByTestId("knowledge-search").fill(QUESTION);
      agent.press("Enter");
      agent.part("beside-hits").getByTestId("hit-" + id).click();
      agent.shows("beside-article", BODY);
      agent.click("beside-copy");
      await("the text on the clipboard").until(() -> clipboard(agent).contains(BODY));
      agent.picture(SharedCentre.HOME.resolve("knowledge-walk/beside.png"));
      agent.click("call-hang-up");
      caller.rates('5');
      agent.click("wrapup-disposition-RESOLVED");
      agent.click("wrapup-done");
      agent.disappears("wrapup-form");
    }
  }

  private static String clipboard(Window window) {
    return String.valueOf(window.page().evaluate("() => navigator.clipboard.readText()"));
  }

  @Test
  void anImportTellsWhichLinesItRefusedAndTakesTheRest() {
    String lines =
        """
        {"id":"walk-import-1","title":"宽带提速包","body":"<p>每月 10 元。</p><script>alert(1)</script>"}
        {"id":"walk-import-2","body":"没有标题"}
        not a line
        """;
    Window editor = browser.logIn("editor");
    editor.open("/knowledge/import");
    editor
        .part("import-file")
        .setInputFiles(
            new FilePayload(
                "articles.ndjson", "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8)));
    editor.click("import-go");
    editor.shows("import-imported", "1");
    editor.shows("import-rejected", "2");
    assertThat(editor.part("import-refusal")).hasCount(2);
    editor.appears("import-cleaned");
  }
}
