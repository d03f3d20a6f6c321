package io.lianxi.desktop.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.lianxi.desktop.walk.Browser.Window;

/** Customers at the page of a web site that has the chat. */
final class Visitors {
  private Visitors() {}

  /** Says what they are asked before, {@code n} among it, and asks for a person. */
  static Window comes(Browser browser, String n) {
    Window visitor = browser.visit("/chat/");
    visitor.click("chat-launch");
    visitor.part("chat-before-phone").fill("1390000000" + n);
    visitor.part("chat-before-subject").fill("问题 " + n);
    visitor.click("chat-begin");
    assertThat(messages(visitor, "customer")).hasCount(1);
    assertThat(messages(visitor, "flow").last()).isVisible();
    says(visitor, "1");
    assertThat(messages(visitor, "flow").last()).containsText("0");
    says(visitor, "0");
    assertThat(visitor.part("chat-standing")).hasAttribute("data-state", "waiting");
    return visitor;
  }

  /** Writes it, and sees it. */
  static void says(Window visitor, String text) {
    int before = messages(visitor, "customer").count();
    visitor.part("chat-text").fill(text);
    visitor.click("chat-send");
    assertThat(messages(visitor, "customer")).hasCount(before + 1);
  }

  /** What the page shows of {@code from}. */
  static Locator messages(Window visitor, String from) {
    return visitor.page().locator("[data-testid=visit-message][data-from=" + from + "]");
  }
}
