package io.lianxi.desktop.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.desktop.walk.Browser.Window;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A complaint goes from a call to the archive, through the pages that people use. */
final class ComplaintWalkTest {
  private static final Centre CENTRE = SharedCentre.centre();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String NUMBER = "13900007777";
  private static final String SUBJECT = "家中宽带中断两天";
  private static final String ANSWER = "分光器已更换，宽带已恢复，减免两天费用。";

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = SharedCentre.browser("complaint-walk");
  }

  @AfterAll
  static void close() {
    browser.close();
    SharedCentre.leaves("agent01", "agent07");
  }

  @Test
  void aComplaintGoesFromACallToTheArchive() throws IOException {
    Window desk = desk("agent01");
    try (Caller caller = Caller.rings(CENTRE, "10000", NUMBER, PATIENCE)) {
      String contact = caller.asksForAPerson(CENTRE);
      desk.click("presence-available");
      desk.appears("offer-card");
      desk.click("offer-accept");
      desk.appears("call-hang-up");

      Window ticket = opened(desk);
      isAcceptedAndDispatched(ticket);
      hangsUp(desk, caller);
      isTakenAndAnswered(ticket);
      isArchived(ticket);

      tellsItsWholeStory(ticket);
      itsContactLeadsToIt(ticket, contact);
      isKept(contact);
    }
  }

  private static Window desk(String agent) {
    Window desk = browser.logIn(agent);
    desk.appears("presence-available");
    return desk;
  }

  /** Writes the complaint down while the customer is on the line; the window of its ticket. */
  private static Window opened(Window desk) {
    desk.click("contact-ticket");
    desk.click("category-choice");
    desk.part("category-search").fill("宽带中断");
    desk.press("Enter");
    desk.part("ticket-new-subject").fill(SUBJECT);
    desk.part("ticket-description").fill("客户反映小区宽带自前天起中断，要求尽快修复并减免费用。");
    desk.shows("check-due", "办结");
    assertThat(desk.part("check-missing")).isHidden();
    desk.press("Control+Enter");
    desk.disappears("ticket-dialog");
    desk.shows("customer-tickets", SUBJECT);
    Window ticket = desk.opens(() -> desk.part("customer-tickets").getByText(SUBJECT).click());
    ticket.shows("ticket-subject", SUBJECT);
    is(ticket, "OPENED");
    return ticket;
  }

  private static void isAcceptedAndDispatched(Window ticket) {
    ticket.press("a");
    is(ticket, "ACCEPTED");
    ticket.press("e");
    writes(ticket, "verb-note", "已核对线路，光猫无光信号");
    is(ticket, "PRE_PROCESSED");
    ticket.click("choice-respond");
    ticket.part("talk-text").fill("您好，已派维护人员上门，今天内恢复。");
    ticket.press("Control+Enter");
    has(ticket, "firstResponse", "MET");
    ticket.press("Escape");
    ticket.press("d");
    ticket.part("verb-group").selectOption("province");
    ticket.click("verb-go");
    is(ticket, "DISPATCHED");
  }

  private static void hangsUp(Window desk, Caller caller) {
    desk.click("call-hang-up");
    caller.rates('5');
    desk.appears("wrapup-form");
    desk.click("wrapup-disposition-RESOLVED");
    desk.click("wrapup-done");
    desk.disappears("wrapup-form");
  }

  /** Routing offers it to someone of the group, who works on it until there is an answer. */
  private static void isTakenAndAnswered(Window ticket) {
    Window colleague = desk("agent07");
    colleague.click("presence-available");
    colleague.shows("offer-card", SUBJECT);
    colleague.click("offer-accept");
    colleague.shows("tickets-in-hand", SUBJECT);
    is(ticket, "TAKEN");
    colleague.part("tickets-in-hand").getByText(SUBJECT).click();
    is(colleague, "TAKEN");
    colleague.press("w");
    writes(colleague, "verb-note", "现场更换分光器");
    is(colleague, "WORKING");
    colleague.press("c");
    writes(colleague, "verb-answer", ANSWER);
    is(colleague, "ANSWERED");
    colleague.shows("ticket-outcome", ANSWER);
    colleague.click("nav-desk");
    colleague.appears("idle");
    colleague.disappears("tickets-in-hand");
  }

  private static void isArchived(Window ticket) {
    is(ticket, "ANSWERED");
    ticket.press("v");
    ticket.click("choice-SATISFIED");
    writes(ticket, "verb-note", "客户确认已恢复，满意");
    is(ticket, "REVISITED");
    ticket.press("g");
    ticket.part("verb-rootCause").selectOption("fault");
    ticket.click("choice-OURS");
    ticket.click("verb-go");
    is(ticket, "ARCHIVED");
  }

  /** Fills in a field of a verb's form and sends the form. */
  private static void writes(Window window, String field, String text) {
    window.part(field).fill(text);
    window.press("Control+Enter");
    window.disappears("verb-dialog");
  }

  private static void is(Window window, String state) {
    assertThat(window.part("ticket-head")).hasAttribute("data-state", state);
  }

  private static void has(Window window, String clock, String state) {
    assertThat(window.part("clock-" + clock)).hasAttribute("data-state", state);
  }

  private static void tellsItsWholeStory(Window ticket) {
    has(ticket, "firstResponse", "MET");
    has(ticket, "resolution", "MET");
    ticket.shows("ticket-outcome", "设备或线路故障");
    ticket.click("choice-story");
    ticket.click("story-event");
    assertThat(ticket.part("ticket-story").locator("li .title"))
        .containsText(new String[] {"归档", "回访", "回单", "处理", "接单", "派单", "首次回应", "预处理", "受理", "登记"});
    ticket.click("story-notice");
    ticket.shows("ticket-story", "已受理");
    ticket.click("story-all");
    ticket.picture(SharedCentre.HOME.resolve("complaint-walk/ticket.png"));
  }

  private static void itsContactLeadsToIt(Window ticket, String contact) {
    String address = ticket.page().url();
    ticket.click("ticket-contact");
    assertThat(ticket.page()).hasURL(Pattern.compile(".*/contacts/" + contact));
    ticket.shows("contact-tickets", SUBJECT);
    Window again = ticket.opens(() -> ticket.part("contact-tickets").getByText(SUBJECT).click());
    again.shows("ticket-subject", SUBJECT);
    assertThat(again.page().url()).isEqualTo(address);
  }

  private static void isKept(String contact) {
    Api supervisor = CENTRE.as("supervisor");
    JsonNode items = supervisor.get("/api/contacts/" + contact + "/tickets").required("items");
    assertThat(items).hasSize(1);
    JsonNode kept = supervisor.get("/api/tickets/" + items.get(0).required("id").asString());
    assertThat(kept.required("state").asString()).isEqualTo("ARCHIVED");
    assertThat(kept.required("contactId").asString()).isEqualTo(contact);
    assertThat(kept.required("responsible").asString()).isEqualTo("agent01");
    assertThat(kept.required("handler").asString()).isEqualTo("agent07");
    assertThat(kept.required("outcome").required("rootCause").asString()).isEqualTo("fault");
    assertThat(kept.required("outcome").required("liability").asString()).isEqualTo("OURS");
    assertThat(kept.required("history"))
        .extracting(event -> event.required("type").asString())
        .isEqualTo(
            List.of(
                "Opened",
                "Accepted",
                "PreProcessed",
                "FirstResponded",
                "Dispatched",
                "Taken",
                "Worked",
                "Answered",
                "Revisited",
                "Archived"));
  }
}
