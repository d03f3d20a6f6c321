package io.lianxi.desktop.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.lianxi.desktop.walk.Browser.Window;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A newcomer follows the hotline on the telephone of the demo, and is answered at a desk. */
final class PhoneWalkTest {
  private static final String AGENT = "agent04";
  private static final Path PICTURES = SharedCentre.HOME.resolve("phone-walk");

  /** One green dot. */
  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                  + "rkJggg==");

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = SharedCentre.browser("phone-walk");
  }

  @AfterAll
  static void close() {
    browser.close();
    SharedCentre.leaves(AGENT);
  }

  @Test
  void aFollowerChatsWithTheFlowAndWithAPerson() {
    Window phone = browser.telephone(SharedCentre.centre().phoneUrl());
    phone.picture(PICTURES.resolve("stranger.png"));
    asksForAPerson(phone);
    Window desk = browser.logIn(AGENT);
    desk.click("presence-available");
    desk.appears("offer-card");
    desk.click("offer-accept");
    desk.appears("chat-card");
    writes(phone, "有人吗");
    desk.part("chat-text").pressSequentially("您");
    assertThat(phone.part("phone-heading")).hasText("对方正在输入…");
    answers(desk, phone, "您好，请说");
    assertThat(phone.part("phone-heading")).hasText("联系客服");
    sendsAPictureAndAPlace(phone, desk);
    isWarnedBeforeTheQuotaIsUsedUp(desk, phone);
    ends(desk, phone);
  }

  private static void asksForAPerson(Window phone) {
    phone.click("phone-follow");
    assertThat(lines(phone, "account").last()).isVisible();
    writes(phone, "1");
    assertThat(lines(phone, "account").last()).containsText("0");
    phone.picture(PICTURES.resolve("menu.png"));
    int before = lines(phone, "account").count();
    writes(phone, "0");
    assertThat(lines(phone, "account")).hasCount(before + 1);
  }

  private static Locator lines(Window phone, String side) {
    return phone.page().locator("[data-testid=phone-line][data-side=" + side + "]");
  }

  private static void writes(Window phone, String text) {
    int before = lines(phone, "me").count();
    phone.part("phone-text").fill(text);
    phone.press("Enter");
    assertThat(lines(phone, "me")).hasCount(before + 1);
    assertThat(lines(phone, "me").last()).hasAttribute("data-state", "GONE");
  }

  private static void answers(Window desk, Window phone, String text) {
    says(desk, text);
    assertThat(lines(phone, "account").last()).containsText(text);
  }

  private static void says(Window desk, String text) {
    desk.part("chat-text").fill(text);
    desk.press("Enter");
  }

  private static void sendsAPictureAndAPlace(Window phone, Window desk) {
    phone.click("phone-extras");
    phone.part("phone-file").setInputFiles(new FilePayload("dot.png", "image/png", DOT));
    assertThat(lines(phone, "me").last().locator("img")).isVisible();
    assertThat(desk.part("conversation").locator("img").last()).isVisible();
    phone.click("phone-extras");
    phone.click("phone-place");
    assertThat(lines(phone, "me").last()).containsText("23.13");
    assertThat(desk.part("conversation")).containsText("体育西路");
  }

  /** Five after each message of the customer, the last of them kept for the goodbye. */
  private static void isWarnedBeforeTheQuotaIsUsedUp(Window desk, Window phone) {
    for (int n = 1; n <= 4; n++) {
      answers(desk, phone, "第 " + n + " 条");
    }
    assertThat(desk.part("conversation")).containsText("不能再发送，结束语除外");
    says(desk, "第 5 条");
    assertThat(desk.part("conversation")).containsText("第 5 条");
    assertThat(desk.part("conversation")).containsText("留作结束语");
    assertThat(lines(phone, "account").last()).containsText("第 4 条");
    desk.picture(PICTURES.resolve("used-up.png"));
    phone.picture(PICTURES.resolve("chat.png"));
    writes(phone, "好的");
    answers(desk, phone, "还在");
  }

  private static void ends(Window desk, Window phone) {
    desk.click("chat-end");
    desk.appears("wrapup-form");
    desk.click("wrapup-disposition-RESOLVED");
    desk.click("wrapup-done");
    assertThat(lines(phone, "account").last()).containsText("请为这次服务打分");
    phone.click("phone-more");
    phone.click("phone-unfollow");
    phone.appears("phone-follow");
    desk.disappears("inbox");
  }
}
