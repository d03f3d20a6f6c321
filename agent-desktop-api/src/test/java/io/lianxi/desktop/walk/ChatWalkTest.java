package io.lianxi.desktop.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.lianxi.desktop.walk.Browser.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Customers write in a web page, one calls, and one agent serves them all from one inbox. */
final class ChatWalkTest {
  private static final Centre CENTRE = SharedCentre.centre();
  private static final String AGENT = "agent03";
  private static final String CALLER = "13900007777";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String NAUGHTY = "<img src=x onerror=alert(1)> \u202eabc 4111111111111111";
  private static final Path PICTURES = SharedCentre.HOME.resolve("chat-walk");

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = SharedCentre.browser("chat-walk");
  }

  @AfterAll
  static void close() {
    browser.close();
    SharedCentre.leaves(AGENT);
  }

  @Test
  void threeChatsAndACallAreServedAtOnce() throws IOException {
    List<Window> visitors = List.of(comes("1"), comes("2"), comes("3"));
    Window desk = browser.logIn(AGENT);
    desk.click("presence-available");
    desk.appears("offer-card");
    desk.click("offer-accept");
    desk.appears("chat-card");
    assertThat(desk.part("inbox-row")).hasCount(visitors.size());
    takes(desk);
    takes(desk);
    try (Caller caller = Caller.rings(CENTRE, "10000", CALLER, PATIENCE)) {
      caller.asksForAPerson(CENTRE);
      takes(desk);
      desk.appears("call-state");
      desk.picture(PICTURES.resolve("three-and-one.png"));
      everyoneIsAnswered(desk, visitors);
      bothFindEverythingAfterAReload(desk, visitors.getFirst());
      endsTheCall(desk, caller);
    }
    endsTheChats(desk, visitors);
  }

  /** Says {@code n}, and asks for a person. */
  private static Window comes(String n) {
    Window visitor = browser.visit("/chat/");
    visitor.click("chat-launch");
    says(visitor, "问题 " + n);
    assertThat(messages(visitor, "flow").last()).isVisible();
    says(visitor, "1");
    assertThat(messages(visitor, "flow").last()).containsText("0");
    says(visitor, "0");
    assertThat(visitor.part("chat-standing")).hasAttribute("data-state", "waiting");
    return visitor;
  }

  private static void says(Window window, String text) {
    int before = messages(window, "customer").count();
    window.part("chat-text").fill(text);
    window.click("chat-send");
    assertThat(messages(window, "customer")).hasCount(before + 1);
  }

  private static Locator messages(Window visitor, String from) {
    return visitor.page().locator("[data-testid=visit-message][data-from=" + from + "]");
  }

  /** Takes the offer that is the first of those there may be. */
  private static void takes(Window desk) {
    Locator offered = desk.part("inbox-accept");
    assertThat(offered.first()).isVisible();
    int before = offered.count();
    offered.first().click();
    assertThat(offered).hasCount(before - 1);
  }

  private static Locator row(Window desk, int n) {
    return desk.part("inbox-row").nth(n);
  }

  private static void everyoneIsAnswered(Window desk, List<Window> visitors) {
    for (int n = 0; n < visitors.size(); n++) {
      row(desk, n).click();
      assertThat(desk.part("chat-message").first()).isVisible();
      String asked = "问题 " + (n + 1);
      assertThat(desk.part("conversation")).containsText(asked);
      String answer = "回答 " + asked;
      desk.part("chat-text").fill(answer);
      desk.press("Enter");
      assertThat(messages(visitors.get(n), "agent").last()).containsText(answer);
    }
    says(visitors.getFirst(), NAUGHTY);
    assertThat(row(desk, 0)).hasAttribute("data-unread", "1");
    row(desk, 0).click();
    assertThat(desk.part("conversation")).containsText("<img src=x onerror=alert(1)>");
    assertThat(desk.part("conversation")).containsText("************1111");
    assertThat(row(desk, 0)).hasAttribute("data-unread", "0");
  }

  private static void bothFindEverythingAfterAReload(Window desk, Window visitor) {
    visitor.page().reload();
    visitor.click("chat-launch");
    assertThat(messages(visitor, "agent").last()).containsText("回答 问题 1");
    assertThat(visitor.part("chat-standing")).hasAttribute("data-state", "agent");
    desk.page().reload();
    assertThat(desk.part("inbox-row")).hasCount(4);
  }

  private static void endsTheCall(Window desk, Caller caller) {
    desk.page().locator("[data-testid=inbox-row][data-channel=VOICE]").click();
    desk.click("call-hang-up");
    caller.rates('5');
    wrapsUp(desk);
  }

  private static void endsTheChats(Window desk, List<Window> visitors) {
    for (Window visitor : visitors) {
      row(desk, 0).click();
      desk.click("chat-end");
      wrapsUp(desk);
      assertThat(messages(visitor, "flow").last()).containsText("1");
      says(visitor, "5");
      assertThat(visitor.part("chat-standing")).hasAttribute("data-state", "closed");
    }
    desk.disappears("inbox");
  }

  private static void wrapsUp(Window desk) {
    desk.appears("wrapup-form");
    desk.click("wrapup-disposition-RESOLVED");
    desk.click("wrapup-done");
  }
}
