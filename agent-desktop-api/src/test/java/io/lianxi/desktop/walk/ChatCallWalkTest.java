package io.lianxi.desktop.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import io.lianxi.acd.asterisk.SippCallee;
import io.lianxi.desktop.walk.Browser.Window;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody who writes is sent an article, and is then called, and all of it is one customer's. */
final class ChatCallWalkTest {
  private static final Centre CENTRE = SharedCentre.centre();
  private static final String AGENT = "agent03";
  private static final String CUSTOMER = "demo-12";
  private static final String NUMBER = "+8613800000012";
  private static final String CALL = "[data-testid=inbox-row][data-channel=VOICE]";
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final Path PICTURES = SharedCentre.HOME.resolve("chat-call-walk");

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = SharedCentre.browser("chat-call-walk");
  }

  @AfterAll
  static void close() {
    browser.close();
    SharedCentre.leaves(AGENT);
  }

  @Test
  void aChatBecomesACallOfTheSameCustomer() {
    Window desk = browser.logIn(AGENT);
    Api agent = CENTRE.as(AGENT);
    agent.put("/api/desk/presence", Map.of("presence", "NOT_READY", "reason", "PAPERWORK"));
    Window visitor = Visitors.comes(browser, "7");
    desk.click("presence-available");
    desk.click("offer-accept");
    desk.appears("chat-card");
    String chat = desk.part("chat-card").getAttribute("data-contact");
    agent.post(
        "/api/contacts/" + chat + "/identity",
        Map.of("customer", CUSTOMER, "reason", "核对了姓名", "version", 0));
    theCustomerIsKnown(desk);
    anArticleIsSent(desk, visitor);
    String call = isCalled(desk);
    bothAreOnOneLine(desk, chat, call);
    isOver(desk, visitor);
    assertThat(ids("/api/contacts?size=200&customer=" + CUSTOMER)).contains(chat, call);
  }

  /** What is written down of them stays, and their bill is looked up. */
  private static void theCustomerIsKnown(Window desk) {
    desk.part("customer-note").fill("只在晚上方便接电话");
    desk.part("customer-note").press("Control+Enter");
    desk.shows("customer-notes", "只在晚上方便接电话");
    Locator tags = desk.part("customer-notes").locator(".words input");
    tags.fill("晚间联系");
    tags.press("Enter");
    assertThat(desk.part("customer-notes").locator(".words .chip")).containsText("晚间联系");
    desk.picture(PICTURES.resolve("notes.png"));
    desk.click("choice-money");
    desk.appears("customer-money");
    desk.picture(PICTURES.resolve("money.png"));
  }

  /** Its words into the answer that is being written, then itself as a card. */
  private static void anArticleIsSent(Window desk, Window visitor) {
    desk.part("knowledge-panel").getByTestId("knowledge-search").fill("宽带");
    desk.press("Enter");
    desk.part("beside-hits")
        .locator("[data-testid^=hit-]")
        .filter(new Locator.FilterOptions().setHasText("宽带"))
        .first()
        .click();
    desk.click("beside-send");
    Locator answer = desk.part("chat-text");
    assertThat(answer).not().hasValue("");
    String words = answer.inputValue().strip().lines().findFirst().orElseThrow();
    answer.focus();
    desk.press("Enter");
    assertThat(Visitors.messages(visitor, "agent").last()).containsText(words);
    String title = desk.part("article-title").textContent().strip();
    desk.click("beside-card");
    assertThat(Visitors.messages(visitor, "agent").last()).containsText(title);
    assertThat(desk.part("chat-message").last()).containsText(title);
    desk.picture(PICTURES.resolve("article.png"));
  }

  /** The customer's telephone rings; the contact of the call. */
  private static String isCalled(Window desk) {
    try (SippCallee telephone = SippCallee.at(CENTRE.trunkPort(), SippCallee.Manner.ANSWERS)) {
      desk.click("chat-call");
      desk.talks();
      await("the customer hears the agent").atMost(SOON).until(() -> telephone.heardLoud() > 0);
      assertThat(telephone.call().orElseThrow().called()).isEqualTo(NUMBER);
      assertThat(desk.part("inbox-row")).hasCount(2);
      String call = desk.page().locator(CALL).getAttribute("data-contact");
      desk.picture(PICTURES.resolve("call.png"));
      desk.click("call-hang-up");
      wrapsUp(desk);
      return call;
    }
  }

  private static List<String> ids(String path) {
    return CENTRE
        .as("supervisor")
        .get(path)
        .required("items")
        .valueStream()
        .map(contact -> contact.required("id").asString())
        .toList();
  }

  private static void bothAreOnOneLine(Window desk, String chat, String call) {
    desk.appears("chat-card");
    await("the call before the chat")
        .atMost(SOON)
        .until(() -> ids("/api/contacts/" + chat + "/earlier").contains(call));
    assertThat(ids("/api/contacts/" + call + "/earlier")).contains(chat);
    desk.click("choice-past");
    assertThat(desk.part("customer-past").locator("li").first()).containsText("语音");
    desk.picture(PICTURES.resolve("line.png"));
  }

  private static void isOver(Window desk, Window visitor) {
    desk.click("chat-end");
    wrapsUp(desk);
    assertThat(visitor.part("chat-standing")).hasAttribute("data-state", "after");
    Visitors.says(visitor, "5");
    assertThat(visitor.part("chat-standing")).hasAttribute("data-state", "closed");
  }

  private static void wrapsUp(Window desk) {
    desk.appears("wrapup-form");
    desk.click("wrapup-disposition-RESOLVED");
    desk.click("wrapup-done");
  }
}
