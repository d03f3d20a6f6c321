package io.lianxi.desktop.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import io.lianxi.desktop.walk.Browser.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
  private static final String FOUND = "我是班长，马上处理";
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
    String number = leavesAWord();
    Window desk = browser.logIn(AGENT);
    CENTRE
        .as(AGENT)
        .put("/api/desk/presence", Map.of("presence", "NOT_READY", "reason", "PAPERWORK"));
    List<Window> visitors =
        List.of(
            Visitors.comes(browser, "1"),
            Visitors.comes(browser, "2"),
            Visitors.comes(browser, "3"));
    assertThat(visitors.getLast().part("chat-standing")).containsText("2");
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
      desk.talks();
      desk.picture(PICTURES.resolve("three-and-one.png"));
      everyoneIsAnswered(desk, visitors);
      oneIsKnownAndThenNotAnyMore(desk);
      aSupervisorJoins(desk, visitors.getFirst());
      bothFindEverythingAfterAReload(desk, visitors.getFirst());
      endsTheCall(desk, caller);
    }
    endsTheChats(desk, visitors);
    theWordIsATicket(number);
    whatWasWrittenIsFound();
  }

  private static void theWordIsATicket(String number) {
    Window board = browser.logIn("supervisor");
    board.open("/tickets?q=" + number);
    assertThat(board.page().getByText(number).first()).isVisible();
    assertThat(board.page().getByText("网页留言：宽带断了 <b>三天</b>").first()).isVisible();
  }

  /** A message that is found opens the conversation there. */
  private static void whatWasWrittenIsFound() {
    Api api = CENTRE.as("supervisor");
    await("what was written is in the index")
        .atMost(PATIENCE)
        .until(() -> !api.get("/api/chats/search?q=" + FOUND).required("items").isEmpty());
    Window supervisor = browser.logIn("supervisor");
    supervisor.open("/transcripts?q=" + FOUND);
    supervisor.part("found-line").first().click();
    Locator marked = supervisor.page().locator("[data-testid=chat-message][aria-current]");
    assertThat(marked).containsText(FOUND);
    assertThat(marked).containsText("班长");
    supervisor.picture(PICTURES.resolve("found.png"));
  }

  /** Nobody is there yet: what is left becomes a ticket, whose number is told. */
  private static String leavesAWord() {
    Window visitor = browser.visit("/chat/");
    visitor.click("chat-launch");
    visitor.click("word-send");
    assertThat(visitor.part("chat-word").locator("[role=alert]")).hasCount(3);
    visitor.part("word-name").fill("王芳");
    visitor.part("word-phone").fill("不是号码");
    visitor.part("word-matter").fill("宽带断了 <b>三天</b>");
    visitor.click("word-send");
    assertThat(visitor.part("chat-word")).containsText("不是电话号码");
    visitor.picture(PICTURES.resolve("word.png"));
    visitor.part("word-phone").fill("138 0000 0009");
    visitor.click("word-send");
    visitor.appears("word-kept");
    visitor.picture(PICTURES.resolve("word-kept.png"));
    return visitor.part("word-number").textContent();
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
      assertThat(desk.part("chat-subject")).hasText(asked);
      String answer = "回答 " + asked;
      desk.part("chat-text").fill(answer);
      desk.press("Enter");
      assertThat(Visitors.messages(visitors.get(n), "agent").last()).containsText(answer);
    }
    Visitors.says(visitors.getFirst(), NAUGHTY);
    assertThat(row(desk, 0)).hasAttribute("data-unread", "1");
    row(desk, 0).click();
    assertThat(desk.part("conversation")).containsText("<img src=x onerror=alert(1)>");
    assertThat(desk.part("conversation")).containsText("************1111");
    assertThat(row(desk, 0)).hasAttribute("data-unread", "0");
  }

  /** The agent says which customer it is that writes, and takes it back. */
  private static void oneIsKnownAndThenNotAnyMore(Window desk) {
    row(desk, 0).click();
    assertThat(desk.part("who-nobody")).isVisible();
    desk.click("who-link");
    desk.part("link-search").fill("C00000002");
    desk.press("Enter");
    assertThat(desk.part("link-to-demo-02")).hasAttribute("aria-checked", "true");
    desk.part("link-reason").fill("核对了姓名");
    desk.picture(PICTURES.resolve("who-it-is.png"));
    desk.click("link-confirm");
    assertThat(desk.part("who-customer")).containsText("C00000002");
    assertThat(desk.part("customer-name")).isVisible();
    desk.click("who-undo");
    desk.part("undo-reason").fill("认错了人");
    desk.press("Enter");
    assertThat(desk.part("who-nobody")).isVisible();
    assertThat(desk.part("customer-name")).hasCount(0);
  }

  /** Beside the agent, and known to the customer by name. */
  private static void aSupervisorJoins(Window desk, Window visitor) {
    row(desk, 0).click();
    String contact = desk.part("chat-card").getAttribute("data-contact");
    Window supervisor = browser.logIn("supervisor");
    supervisor.open("/contacts/" + contact);
    supervisor.click("chat-join");
    assertThat(supervisor.part("chat-part")).isVisible(); // until then it is a whisper
    assertThat(Visitors.messages(visitor, "house").last()).containsText("班长加入了会话");
    supervisor.part("chat-text").fill(FOUND);
    supervisor.press("Enter");
    assertThat(Visitors.messages(visitor, "agent").last()).containsText(FOUND);
    assertThat(Visitors.messages(visitor, "agent").last()).containsText("班长 ·");
    assertThat(desk.part("conversation")).containsText(FOUND);
    supervisor.picture(PICTURES.resolve("supervisor.png"));
    visitor.picture(PICTURES.resolve("visitor.png"));
    supervisor.click("chat-part");
    assertThat(Visitors.messages(visitor, "house").last()).containsText("班长离开了会话");
  }

  private static void bothFindEverythingAfterAReload(Window desk, Window visitor) {
    visitor.page().reload();
    visitor.click("chat-launch");
    assertThat(Visitors.messages(visitor, "agent").last()).containsText("我是班长");
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
      desk.click("chat-park");
      assertThat(desk.part("chat-park")).hasAttribute("aria-pressed", "true");
      desk.click("chat-park");
      assertThat(desk.part("chat-park")).hasAttribute("aria-pressed", "false");
      desk.click("chat-end");
      wrapsUp(desk);
      assertThat(Visitors.messages(visitor, "flow").last()).containsText("非常满意");
      assertThat(visitor.part("chat-standing")).hasAttribute("data-state", "after");
      visitor.picture(PICTURES.resolve("satisfaction.png"));
      Visitors.says(visitor, "5");
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
