package io.lianxi.desktop.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.lianxi.desktop.walk.Browser.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people do on the pages about complaints beside walking one to its end. */
final class ComplaintPagesTest {
  private static final Centre CENTRE = SharedCentre.centre();
  private static final String PHONE = "13900008888";
  private static final byte[] BILL = "月份,金额\n2026-03,12.00\n".getBytes(StandardCharsets.UTF_8);

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = SharedCentre.browser("complaint-pages");
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void aBulkActionIsDoneToTheChosenAndTellsWhoRefusedIt() {
    List<JsonNode> three =
        IntStream.rangeClosed(1, 3).mapToObj(n -> opened("批量受理的投诉之" + n)).toList();
    act(three.getFirst(), "accept", Map.of("agent", "agent03"));

    Window list = browser.logIn("supervisor");
    list.open("/tickets?open=true&q=批量受理的投诉");
    list.shows("tickets-total", "3");
    three.forEach(ticket -> list.click("choose-" + id(ticket)));
    list.shows("bulk-count", "3");
    list.click("bulk-accept");
    list.part("verb-agent").selectOption("agent03");
    list.click("bulk-go");

    list.shows("bulk-report", three.getFirst().required("number").asString());
    list.click("bulk-keep");
    list.shows("bulk-count", "1");
    assertThat(three).extracting(ComplaintPagesTest::state).containsOnly("ACCEPTED");
  }

  @Test
  void aTicketKeepsItsFilesAndGoesOnAsAnother() throws IOException {
    JsonNode kept = opened("重复反映的多扣费");
    JsonNode other = opened("又一次反映的多扣费");
    Window ticket = browser.logIn("supervisor");
    ticket.open("/tickets/" + id(other));

    ticket.part("attachment-file").setInputFiles(new FilePayload("三月账单.csv", "text/csv", BILL));
    Locator file = ticket.part("attachment");
    assertThat(file).containsText("三月账单.csv");
    Download download = ticket.page().waitForDownload(file::click);
    assertThat(download.suggestedFilename()).isEqualTo("三月账单.csv");
    assertThat(Files.readAllBytes(download.path())).isEqualTo(BILL);
    ticket
        .part("attachment-file")
        .setInputFiles(new FilePayload("账单.exe", "application/x-msdownload", new byte[] {77, 90}));
    ticket.appears("attachment-refused");

    ticket.click("action-more");
    ticket.click("action-merge");
    ticket.part("verb-into").fill(kept.required("number").asString());
    ticket.click("verb-go");
    assertThat(ticket.part("ticket-head")).hasAttribute("data-state", "MERGED");
    ticket.part("ticket-ties").getByText("重复反映的多扣费").click();
    assertThat(ticket.part("ticket")).hasAttribute("data-id", id(kept));
    ticket.shows("ticket-ties", "又一次反映的多扣费");
  }

  @Test
  void everyEditorOfRulesSavesWhatWasTyped() {
    Window rules = browser.logIn("supervisor");
    rules.open("/tickets/rules/categories/marketing.message");
    labels(rules, "causes", "诱导点击", "Lured into a click");
    labels(rules, "fields", "短信内容", "Text of the message");
    labels(rules, "templates", "核查短信", "Check a message");
    saves(rules);
    rules.page().reload();
    assertThat(rules.part("causes-4").getByRole(TEXT_BOX).nth(1)).hasValue("诱导点击");
    assertThat(rules.part("fields-2").getByRole(TEXT_BOX).nth(1)).hasValue("短信内容");
    assertThat(rules.part("templates-2").getByRole(TEXT_BOX).nth(1)).hasValue("核查短信");

    rules.click("rules-calendars");
    rules.appears("calendar-office");
    rules.click("calendar-add");
    rules.part("rule-new-name").fill("night-desk");
    rules.click("rule-new-create");
    rules.shows("rule-version", "尚未保存");
    rules.press("Control+s");
    rules.shows("rule-version", "第 1 版");
    rules.appears("calendar-night-desk");

    rules.click("rules-settings");
    rules.shows("rule-title", "设置");
    rules.part("rule-form").getByRole(TEXT_BOX).first().fill("媒体曝光");
    rules.press("Enter");
    saves(rules);

    rules.click("rules-groups");
    rules.click("group-province");
    rules.shows("rule-title", "省公司");
    rules.part("rule-label-en").fill("Province company");
    saves(rules);
  }

  private static final com.microsoft.playwright.options.AriaRole TEXT_BOX =
      com.microsoft.playwright.options.AriaRole.TEXTBOX;

  /** Adds one to a list and names it. */
  private static void labels(Window rules, String list, String zh, String en) {
    Locator rows = rules.page().locator("[data-testid^='" + list + "-']:not(button)");
    rows.first().waitFor();
    int count = rows.count();
    rules.click(list + "-add");
    Locator row = rules.part(list + "-" + count);
    row.getByRole(TEXT_BOX).nth(1).fill(zh);
    row.getByRole(TEXT_BOX).nth(2).fill(en);
  }

  /** Saves with the keyboard, and is believed. */
  private static void saves(Window rules) {
    rules.appears("rule-unsaved");
    rules.press("Control+s");
    rules.disappears("rule-unsaved");
    assertThat(rules.part("rule-errors")).isHidden();
  }

  @Test
  void openTicketsAreMovedToANewPolicyAfterItWasTriedOut() {
    JsonNode before = opened("按新时限重算的投诉");
    Window policy = browser.logIn("supervisor");
    policy.open("/tickets/rules/policy");
    policy.shows("try-out", "按第");
    Locator resolution =
        policy.page().locator("[data-field='classes[1].promises.resolution'] input");
    resolution.fill(resolution.inputValue().equals("47") ? "46" : "47");
    policy.shows("try-out", "未保存");
    policy.appears("try-resolution");
    saves(policy);

    assertThat(policy.part("adoption")).not().hasAttribute("data-left", "0");
    policy.part("adoption-why").fill("工信部要求自本月起执行");
    policy.click("adoption-go");
    assertThat(policy.part("adoption")).hasAttribute("data-left", "0");
    policy.shows("adoption-last", "工信部要求自本月起执行");
    JsonNode after = CENTRE.as("supervisor").get("/api/tickets/" + id(before));
    assertThat(after.required("clocks")).isNotEqualTo(before.required("clocks"));
  }

  @Test
  void aRefundIsProposedApprovedAndPaid() {
    JsonNode ticket = opened("多扣费要求退款");
    act(ticket, "accept", Map.of("agent", "agent03"));
    Window agent = browser.logIn("agent03");
    agent.open("/tickets/" + id(ticket));
    agent.click("refund-add");
    agent.part("refund-amount").fill("八十元");
    agent.click("refund-go");
    assertThat(agent.part("refund-amount")).hasAttribute("aria-invalid", "true");
    assertThat(agent.part("refund-reason")).hasAttribute("aria-invalid", "true");
    agent.part("refund-amount").fill("80.50");
    agent.part("refund-reason").fill("三月账单重复计费");
    agent.part("refund-form").getByTestId("choice-OURS").click();
    agent.click("refund-go");
    assertThat(refund(agent)).hasAttribute("data-state", "PROPOSED");
    assertThat(refund(agent)).containsText("80.50");

    Window supervisor = browser.logIn("supervisor");
    supervisor.open("/tickets/" + id(ticket));
    supervisor.click("refund-approve");
    supervisor.part("refund-note").fill("属实");
    supervisor.click("refund-decide");
    assertThat(refund(supervisor)).hasAttribute("data-state", "APPROVED");
    supervisor.picture(SharedCentre.HOME.resolve("refund.png"));
    supervisor.click("refund-pay");
    supervisor.click("refund-decide");
    assertThat(refund(supervisor)).hasAttribute("data-state", "PAID");
  }

  private static Locator refund(Window page) {
    return page.part("ticket-refunds").locator("article");
  }

  @Test
  void aFilterIsSavedUnderItsNameAndDropped() {
    opened("保存的筛选会找到的投诉");
    Window list = browser.logIn("supervisor");
    list.open("/tickets?open=true&q=保存的筛选");
    list.shows("tickets-total", "1");
    list.click("filter-save");
    list.part("filter-save-name").fill("重点跟踪");
    list.click("filter-save-go");
    list.appears("tickets-tab-saved-重点跟踪");
    list.click("tickets-tab-open");
    list.click("tickets-tab-saved-重点跟踪");
    list.shows("tickets-total", "1");
    list.picture(SharedCentre.HOME.resolve("filter.png"));
    list.page().locator(".tab.on .drop").click();
    list.saysYes();
    list.disappears("tickets-tab-saved-重点跟踪");
  }

  @Test
  void theBoardAndTheMonthsReportsTellOfComplaints() {
    opened("计入月报的投诉");
    Window page = browser.logIn("supervisor");
    page.open("/tickets/board");
    page.appears("complaint-board");
    page.picture(SharedCentre.HOME.resolve("complaint-board.png"));
    page.open("/tickets/report");
    page.appears("month-report");
    Download month = page.page().waitForDownload(() -> page.click("month-report-csv"));
    assertThat(month.suggestedFilename()).endsWith(".csv");
    page.picture(SharedCentre.HOME.resolve("month-report.png"));
  }

  @Test
  void aCustomerUrgesAndSaysThatTheAnswerDoesNotHelp() {
    JsonNode ticket = opened("催办与回访");
    act(ticket, "accept", Map.of("agent", "agent03"));
    Window customer = browser.visit("/progress");
    customer.part("progress-number").fill(ticket.required("number").asString());
    customer.part("progress-phone").fill(PHONE);
    customer.press("Enter");
    customer.click("progress-urge");
    customer.part("urge-note").fill("请尽快处理");
    customer.click("urge-send");
    customer.appears("progress-thanks");

    act(ticket, "pre-process", Map.of("note", "已核对账单"));
    act(ticket, "answer", Map.of("answer", "多扣的 12 元已退回。"));
    customer.click("progress-back");
    customer.part("progress-number").fill(ticket.required("number").asString());
    customer.part("progress-phone").fill(PHONE);
    customer.click("progress-find");
    customer.shows("progress-answer", "多扣的 12 元已退回。");
    customer.click("revisit-NOT_SATISFIED");
    customer.part("revisit-note").fill("还没有收到退款");
    customer.click("revisit-send");
    customer.appears("progress-thanks");

    assertThat(state(ticket)).isEqualTo("REOPENED");
    assertThat(CENTRE.as("supervisor").get("/api/tickets/" + id(ticket)).required("history"))
        .extracting(event -> event.required("type").asString())
        .contains("Urged", "Revisited");
  }

  private static JsonNode opened(String subject) {
    return CENTRE
        .as("supervisor")
        .post(
            "/api/tickets",
            Map.of(
                "customer",
                Map.of("phone", PHONE),
                "category",
                "billing.overcharge",
                "priority",
                "ORDINARY",
                "subject",
                subject,
                "description",
                "客户称三月账单多扣 12 元，要求核实退回。"));
  }

  private static void act(JsonNode ticket, String action, Map<String, String> words) {
    CENTRE.as("supervisor").post("/api/tickets/" + id(ticket) + "/" + action, words);
  }

  private static String id(JsonNode ticket) {
    return ticket.required("id").asString();
  }

  private static String state(JsonNode ticket) {
    return CENTRE.as("supervisor").get("/api/tickets/" + id(ticket)).required("state").asString();
  }
}
