package io.lianxi.desktop.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.lianxi.desktop.walk.Browser.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What who runs campaigns does on their pages, from nothing to a campaign that runs. */
final class CampaignPagesTest {
  private static final String LEADS =
      """
      手机,姓名,到期套餐
      13900000061,王女士,畅享 199
      13900000062,李先生,畅享 99
      不是号码,谁,
      """;
  private static final String CONSENTS =
      """
      号码,用途,凭证
      13900000064,流失预警、客户关怀,合同 88
      不是号码,流失预警,合同 89
      """;

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = SharedCentre.browser("campaign-pages");
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void aCampaignIsSetUpStepByStepStartedAndStopped() {
    Window page = browser.logIn("campaigns");
    page.open("/campaigns");
    page.click("campaign-add");
    page.click("campaign-next");
    assertThat(page.part("campaign-name")).hasAttribute("aria-invalid", "true");
    page.part("campaign-name").fill("合约到期关怀");
    page.part("campaign-queue").selectOption("general");
    page.click("choice-PREVIEW");
    page.click("campaign-next");

    page.part("file-drop").setInputFiles(file("到期名单.csv", LEADS));
    page.click("list-import");
    page.reads("report-imported", "2");
    page.shows("refused-line", "电话（首选）不是电话号码");
    picture(page, "leads");
    page.click("campaign-next");

    page.click("script-begin");
    page.click("campaign-next");

    page.part("watch-complaint").check();
    page.click("quota-add");
    page.part("quota-value").fill("广东");
    picture(page, "pacing");
    page.click("campaign-next");

    page.appears("campaign-ready");
    picture(page, "check");
    page.click("campaign-start");
    page.saysYes();
    assertThat(page.part("campaign-state")).hasAttribute("data-state", "RUNNING");
    assertThat(page.part("blending")).hasAttribute("data-yielding", "false");
    page.shows("quota-广东", "0 / 100");
    picture(page, "running");

    choosesTheReasons(page);
    choosesTheOffers(page);

    page.click("campaign-stop");
    page.saysYes();
    assertThat(page.part("campaign-state")).hasAttribute("data-state", "STOPPED");
    page.disappears("campaign-set-up");
  }

  private static void choosesTheReasons(Window page) {
    page.click("campaign-tab-results");
    page.click("reasons-edit");
    Locator codes = page.part("reason-code");
    codes.first().waitFor();
    int usual = codes.count();
    page.click("reason-add");
    page.click("reasons-save");
    assertThat(codes.last()).hasAttribute("aria-invalid", "true");
    types(page, codes.last(), "moved-away", "搬家", "Moved away");
    picture(page, "reasons");
    page.click("reasons-save");
    assertThat(codes).hasCount(0);
    page.click("reasons-edit");
    assertThat(codes).hasCount(usual + 1);
    assertThat(codes.last()).hasValue("moved-away");
    page.press("Escape");
    assertThat(codes).hasCount(0);
  }

  private static void choosesTheOffers(Window page) {
    page.click("campaign-tab-retention");
    page.click("offers-edit");
    page.part("offers-budget").fill("1000");
    page.part("offers-agentMost").fill("50");
    page.part("offers-supervisorMost").fill("100");
    page.click("offer-add");
    page.click("offers-save");
    Locator code = page.part("offer-code");
    assertThat(code).hasAttribute("aria-invalid", "true");
    types(page, code, "half-price", "半价三个月", "Half price for three months", "19.90", "3");
    picture(page, "offers");
    page.click("offers-save");
    page.shows("offer", "半价三个月");
    page.shows("offer", "59.70");
    page.shows("budget", "1,000");
  }

  /** Types into {@code first} and the fields after it. */
  private static void types(Window page, Locator first, String... words) {
    first.focus();
    for (String word : words) {
      page.press("Control+A");
      page.page().keyboard().type(word);
      page.press("Tab");
    }
  }

  @Test
  void aConsentIsRecordedWithItsEvidenceAndWithdrawn() {
    Window page = browser.logIn("campaigns");
    page.open("/campaigns/consents");
    finds(page, "不是号码");
    page.disappears("consent-record");
    finds(page, "13900000063");
    page.click("consent-record");
    page.part("consent-purpose-CHURN_WARNING").check();
    page.part("consent-evidence").fill("录音 20261101-7");
    page.click("consent-record-go");
    assertThat(page.part("consent")).hasAttribute("data-standing", "holds");
    page.shows("consent", "录音 20261101-7");
    page.click("consent-withdraw");
    page.saysYes();
    assertThat(page.part("consent")).hasAttribute("data-standing", "withdrawn");
    assertThat(page.part("consent-step")).hasCount(2);
    picture(page, "consents");
  }

  @Test
  void consentsAndRefusalsOfFilesAreFoundByTheirNumbers() {
    Window page = browser.logIn("campaigns");
    page.open("/campaigns/consents");
    page.click("consent-import");
    page.part("file-drop").setInputFiles(file("同意.csv", CONSENTS));
    page.shows("consent-imported", "新增 1 条");
    finds(page, "13900000064");
    page.shows("consent", "合同 88");
    page.click("campaigns-tab-do-not-call");
    page.click("refusal-new");
    page.part("refusal-number").fill("13900000064");
    page.part("refusal-reason").fill("来电要求");
    page.press("Enter");
    assertThat(page.part("refusal").filter(with("13900000064"))).hasCount(1);
    page.click("campaigns-tab-consents");
    finds(page, "13900000064");
    page.shows("consent-refusal", "来电要求");
    picture(page, "refused");
  }

  private static void finds(Window page, String number) {
    page.part("consent-number").fill(number);
    page.click("consent-find");
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static FilePayload file(String name, String table) {
    return new FilePayload(name, "text/csv", table.getBytes(UTF_8));
  }

  private static void picture(Window page, String name) {
    page.picture(SharedCentre.HOME.resolve("campaign-" + name + ".png"));
  }
}
