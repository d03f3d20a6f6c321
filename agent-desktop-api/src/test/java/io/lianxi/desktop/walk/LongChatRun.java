package io.lianxi.desktop.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.lianxi.desktop.walk.Browser.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * How long it takes in a browser from a click on a conversation of 10,000 messages until its last
 * one is read: after a reload of the desk, and coming back from another conversation.
 */
final class LongChatRun {
  private static final int MESSAGES = Integer.getInteger("long-chat.messages", 10_000);
  private static final int TIMES = Integer.getInteger("long-chat.times", 20);
  private static final int WRITERS = 8;
  private static final String AGENT = "agent03";
  private static final String LAST = "这是最后一条";
  private static final String LONG = "问题 1";
  private static final String SHORT = "问题 2";
  private static final String CLICK =
      """
      async ([row, text]) => {
        const start = performance.now()
        document.querySelectorAll('[data-testid=inbox-row]')[row].click()
        const isRead = () =>
          document.querySelector('[data-testid=conversation]')?.textContent.includes(text)
        while (!isRead()) await new Promise(requestAnimationFrame)
        return performance.now() - start
      }
      """;

  @Test
  void aLongConversationIsOpenAtOnce() throws Exception {
    Centre centre = SharedCentre.centre();
    try (Browser browser = SharedCentre.browser("long-chat")) {
      Window desk = browser.logIn(AGENT);
      desk.click("presence-available");
      Visitors.comes(browser, "1");
      takes(desk);
      Visitors.comes(browser, "2");
      takes(desk);
      assertThat(desk.part("inbox-row")).hasCount(2);
      write(centre.as(AGENT), LONG);
      List<Double> reloaded = new ArrayList<>();
      List<Double> back = new ArrayList<>();
      for (int i = 0; i < TIMES; i++) {
        desk.page().reload();
        assertThat(desk.part("inbox-row")).hasCount(2);
        reloaded.add(click(desk, 0, LAST));
        click(desk, 1, SHORT);
        back.add(click(desk, 0, LAST));
      }
      tell("after a reload", reloaded);
      tell("coming back", back);
    } finally {
      SharedCentre.leaves(AGENT);
    }
  }

  private static void takes(Window desk) {
    desk.part("inbox-accept").or(desk.part("offer-accept")).first().click();
    assertThat(desk.part("chat-card")).isVisible();
  }

  /** The agent writes all of it, in the conversation that begins with {@code first}. */
  private static void write(Api agent, String first) throws Exception {
    String contact = contact(agent, first);
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < MESSAGES; i++) {
        String text = "第 " + i + " 条：您的套餐含国内流量 40 GB，超出部分每 GB 五元，月末清零。";
        all.add(writers.submit(() -> say(agent, contact, text)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    say(agent, contact, LAST);
  }

  private static String contact(Api agent, String first) {
    for (var contact : agent.get("/api/contacts?state=CONNECTED").required("items")) {
      String id = contact.required("id").asString();
      if (agent.get("/api/chats/" + id + "/messages").toString().contains(first)) {
        return id;
      }
    }
    throw new IllegalStateException("no conversation begins with " + first);
  }

  private static void say(Api agent, String contact, String text) {
    agent.post(
        "/api/chats/" + contact + "/messages",
        Map.of("key", UUID.randomUUID().toString(), "text", text));
  }

  private static double click(Window desk, int row, String text) {
    return ((Number) desk.page().evaluate(CLICK, List.of(row, text))).doubleValue();
  }

  private static void tell(String what, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%d messages, %s: p50 %.0f, p95 %.0f, longest %.0f ms of %d%n",
        MESSAGES,
        what,
        sorted.get(sorted.size() / 2),
        sorted.get(Math.max(0, (int) Math.ceil(0.95 * sorted.size()) - 1)),
        sorted.getLast(),
        sorted.size());
  }
}
