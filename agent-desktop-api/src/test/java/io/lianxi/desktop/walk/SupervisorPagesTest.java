package io.lianxi.desktop.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.lianxi.desktop.walk.Browser.Window;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a supervisor sets and looks up beside the wallboard. */
final class SupervisorPagesTest {
  private static final String QUEUE = "renewals";

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = SharedCentre.browser("supervisor-pages");
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void aQueueIsAddedChangedAndPutBack() {
    Window page = browser.logIn("supervisor");
    page.open("/queues");
    page.click("queue-add");
    page.part("queue-add-name").fill("Renewals!");
    assertThat(page.part("queue-add-name")).hasAttribute("aria-invalid", "true");
    page.part("queue-add-name").fill(QUEUE);
    page.press("Enter");
    page.part("queue-label-zh").fill("续约");
    page.part("queue-label-en").fill("Renewals");
    page.press("Control+s");
    page.shows("queue-version", "1");
    page.shows("policy-warnings", "没有座席属于此队列");

    page.click("step-add");
    Locator wish = page.part("policy-form").locator("input.code").first();
    wish.fill("service and");
    page.press("Control+s");
    page.appears("policy-errors");
    picture(page, "refused");
    wish.fill("service>=2");
    page.click("rule-add");
    assertThat(page.part("overflow-rule")).hasCount(1);
    page.press("Control+s");
    page.shows("queue-version", "2");
    page.disappears("policy-errors");
    page.disappears("queue-unsaved");

    page.click("queue-versions");
    page.appears("versions");
    picture(page, "versions");
    page.page().getByText("以第 1 版为草稿").click();
    page.appears("queue-unsaved");
    assertThat(page.part("overflow-rule")).hasCount(0);
    page.press("Control+s");
    page.shows("queue-version", "3");
    picture(page, "queue");
  }

  @Test
  void anAgentIsGivenASkill() {
    Window page = browser.logIn("supervisor");
    page.open("/agents");
    page.click("agent-agent06");
    assertThat(page.part("agent-save")).isDisabled();
    page.click("skill-add");
    page.click("agent-save");
    Locator skill = page.page().locator(".skills input").last();
    assertThat(skill).hasAttribute("aria-invalid", "true");
    skill.fill("renewals");
    page.page().locator(".skills").getByRole(AriaRole.RADIO).last().click();
    page.click("agent-save");
    assertThat(page.part("agent-save")).isDisabled();
    page.appears("why-idle");
    picture(page, "agent");
    page.open("/agents");
    page.part("agent-search").fill("renewals");
    page.shows("agent-agent06", "renewals 5");
  }

  @Test
  void aDayOfHistoryIsReplayedReportedAndFound() {
    String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString();
    Window page = browser.logIn("supervisor");
    page.open("/replay");
    page.part("history-file").setInputFiles(new FilePayload("昨天.csv", "text/csv", history(day)));
    page.shows("history-imported", "3");
    page.click("choice-IMPORTED");
    picture(page, "replay-setup");
    page.click("replay-start");
    page.appears("replay-results");
    picture(page, "replayed");
    page.open("/contacts?queue=general&from=" + day + "T02:00:00Z&to=" + day + "T02:03:00Z");
    Locator found = page.page().locator("a[data-testid^='contact-']");
    assertThat(found).hasCount(3);
    found.first().click();
    assertThat(page.part("contact-head")).hasAttribute("data-state", "CLOSED");
    picture(page, "contact");
    page.open("/reports");
    page.appears("report");
    picture(page, "report");
    isTold(page, "ratings", "satisfaction");
    isTold(page, "estimates", "estimates");
  }

  /** The {@code report} is asked for when its {@code tab} is chosen, and told. */
  private static void isTold(Window page, String tab, String report) {
    Response told =
        page.page()
            .waitForResponse(
                response -> response.url().contains("/api/reports/" + report),
                () -> page.click("choice-" + tab));
    assertTrue(told.ok(), report);
  }

  private static byte[] history(String day) {
    StringBuilder file =
        new StringBuilder(
            "contact_id,channel,queue,agent,priority,queued_at,answered_at,abandoned_at,ended_at,"
                + "wrapup_end,skills\n");
    for (int i = 0; i < 3; i++) {
      String at = day + "T02:0" + i;
      file.append(
          "H-%d,VOICE,general,agent0%d,0,%s:00Z,%s:10Z,,%s:50Z,,\n"
              .formatted(i, i + 1, at, at, at));
    }
    return file.toString().getBytes(UTF_8);
  }

  private static void picture(Window page, String name) {
    page.picture(SharedCentre.HOME.resolve("supervisor-" + name + ".png"));
  }
}
