package io.lianxi.desktop.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.lianxi.desktop.walk.Browser.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What agents look for, open, judge and use becomes gaps, reports and better rules, in pages. */
final class LearningWalkTest {
  private static final Path HOME = Path.of("target", "learning-walk");
  private static final String UNKNOWN = "zqxjwv kkqpw";
  private static final String TITLE = "小灵犀怎么退订";

  private static Centre centre;
  private static Browser browser;

  @BeforeAll
  static void open() {
    centre = Centre.start(HOME, Map.of());
    browser = Browser.open(centre.url(), HOME);
  }

  @AfterAll
  static void close() {
    browser.close();
    centre.close();
  }

  @Test
  void whatReadersDoIsLearntFrom() throws IOException {
    String article = published();
    isSearchedInVain();
    Window agent = browser.logIn("agent01");
    searches(agent, TITLE);
    // only what was searched for has marks: before, the newest articles are listed
    assertThat(agent.part("hit-" + article).locator("mark").first()).isVisible();
    agent.click("hit-" + article);
    isJudged(agent, article);
    isUsedBesideATicket(agent, article);

    Window editor = browser.logIn("editor");
    theGapIsDrafted(editor);
    itIsReported(editor, article);
    aChangeIsTried(editor, article);
  }

  private static String published() {
    Api editor = centre.as("editor");
    JsonNode draft =
        editor.post(
            "/api/knowledge/articles",
            Map.of("title", TITLE, "body", "<p>回复 TD 即可。</p>", "kind", "FAQ"));
    String address = "/api/knowledge/articles/" + draft.path("id").asString();
    editor.post(address + "/submit", Map.of());
    centre.as("supervisor").post(address + "/approve", Map.of());
    return draft.path("id").asString();
  }

  /** What is searched for before meaning can be looked for is no gap. */
  private static void isSearchedInVain() {
    Api agent = centre.as("agent01");
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> assertThat(asWellAsUsual(agent.get("/api/knowledge/search?q=5G"))).isTrue());
    JsonNode answer = agent.get("/api/knowledge/search?q=" + UNKNOWN.replace(' ', '+'));
    assertThat(answer.hasNonNull("degraded")).as("%s", answer).isFalse();
  }

  private static boolean asWellAsUsual(JsonNode answer) {
    return !answer.path("hits").isEmpty() && !answer.hasNonNull("degraded");
  }

  private static void searches(Window window, String text) {
    window.open("/knowledge");
    window.part("knowledge-search").fill(text);
    window.press("Enter");
  }

  private static void isJudged(Window agent, String article) {
    agent.appears("article-feedback");
    agent.click("article-not-useful");
    agent.part("article-why").fill("没有写收不收费");
    agent.press("Control+Enter");
    assertThat(agent.part("article-useful")).isHidden();
    JsonNode useful = centre.as("editor").get("/api/knowledge/articles/" + article);
    assertThat(useful.path("useful").path("no").asInt()).isEqualTo(1);
  }

  private static void isUsedBesideATicket(Window agent, String article) {
    JsonNode ticket =
        centre
            .as("agent01")
            .post(
                "/api/tickets",
                Map.of(
                    "customer",
                    Map.of("phone", "13900007777"),
                    "category",
                    "billing",
                    "subject",
                    TITLE,
                    "description",
                    "客户要退订小灵犀"));
    agent.open("/tickets/" + ticket.path("id").asString());
    agent.appears("ticket-knowledge");
    agent.part("beside-hits").getByTestId("hit-" + article).click();
    agent.click("beside-use");
    assertThat(agent.part("beside-use")).hasText("已用"); // "标为已用" before
    JsonNode used =
        centre.as("agent01").get("/api/tickets/" + ticket.path("id").asString() + "/articles");
    assertThat(used.path(0).path("id").asString()).isEqualTo(article);
    assertThat(used.path(0).path("how").asString()).isEqualTo("read");
  }

  private static void theGapIsDrafted(Window editor) {
    editor.open("/knowledge/gaps");
    editor.shows("gaps", UNKNOWN);
    editor.picture(HOME.resolve("gaps.png"));
    whatItFindsIsTriedOut(editor);
    editor
        .part("gaps")
        .locator("tr", new Locator.LocatorOptions().setHasText(UNKNOWN))
        .locator("button.strong")
        .click();
    assertThat(editor.part("article-title-input")).hasValue(UNKNOWN);
  }

  /** Whoever looks after a gap does not make it larger. */
  private static void whatItFindsIsTriedOut(Window editor) {
    editor
        .part("gaps")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(UNKNOWN))
        .click();
    editor.appears("knowledge-trial");
    editor.appears("knowledge-nothing");
    editor.open("/knowledge/gaps");
    editor.shows("gaps", UNKNOWN);
    JsonNode gap = centre.as("editor").get("/api/knowledge/gaps?days=7").path(0);
    assertThat(gap.path("searches").asInt()).isEqualTo(1);
  }

  private static void itIsReported(Window editor, String article) {
    editor.open("/knowledge/reports");
    editor.shows("knowledge-report", TITLE);
    editor.click("opinions-" + article);
    editor.shows("reader-opinions", "没有写收不收费");
    JsonNode used = centre.as("editor").get("/api/knowledge/reports/used").path(0);
    assertThat(used.path("clicks").asInt()).isEqualTo(1);
    assertThat(used.path("uses").asInt()).isEqualTo(1);
    assertThat(used.path("notUseful").asInt()).isEqualTo(1);
    editor.picture(HOME.resolve("reports.png"));
    editor.press("Escape");
    editor.disappears("reader-opinions");
  }

  private static void aChangeIsTried(Window editor, String article) throws IOException {
    Path set = HOME.resolve("learning.csv");
    Files.write(set, List.of(TITLE + "," + article, "怎么关掉智能语音管家," + article));
    editor.open("/knowledge/relevance");
    editor.part("relevance-file").setInputFiles(set);
    assertThat(editor.part("relevance-set")).hasValue("learning");
    editor.part("relevance-synonyms").fill("小灵犀 智能语音管家");
    editor.click("relevance-run");
    editor.appears("relevance-results");
    editor.shows("relevance-results", "MRR");
    editor.picture(HOME.resolve("relevance.png"));
    JsonNode run = centre.as("editor").get("/api/knowledge/relevance/runs").path(0);
    assertThat(run.path("state").asString()).isEqualTo("DONE");
    assertThat(run.path("after").path("r1").asDouble()).isEqualTo(1);
  }
}
