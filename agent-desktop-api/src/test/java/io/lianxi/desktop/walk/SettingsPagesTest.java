package io.lianxi.desktop.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.lianxi.desktop.walk.Browser.Window;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is set for knowledge and flows beside articles and flows themselves. */
final class SettingsPagesTest {
  private static final int SOUND_RATE = 8_000;

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = SharedCentre.browser("settings-pages");
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void aCategoryAndASynonymAreAddedAndTheIndexIsBuiltAnew() {
    Window page = browser.logIn("editor");
    page.open("/knowledge/settings/categories");
    page.click("tree-add");
    page.page().keyboard().type("携号转网");
    page.press("Tab");
    page.page().keyboard().type("Number porting");
    page.press("Tab");
    page.appears("tree-number-porting");
    saves(page);

    page.click("settings-synonyms");
    Locator groups = page.part("synonym-group");
    page.click("group-add");
    Locator words = groups.first().locator("input");
    words.fill("测速宝");
    words.press("Enter");
    words.fill("网速测试");
    words.press("Enter");
    saves(page);
    page.page().reload();
    page.part("synonym-search").fill("测速宝");
    assertThat(groups).hasCount(1);
    picture(page, "synonyms");

    page.click("settings-weights");
    Locator index = page.part("rebuild").locator(".code");
    String before = index.textContent();
    page.click("rebuild-start");
    page.saysYes();
    assertThat(index).not().hasText(before);
    assertThat(page.part("rebuild")).hasAttribute("data-state", "idle");
    picture(page, "rebuilt");
  }

  @Test
  void aRecordingIsTakenInHeardAndRemoved() {
    Window page = browser.logIn("supervisor");
    page.open("/flows/recordings");
    page.part("recording-file")
        .setInputFiles(new FilePayload("notes.txt", "text/plain", new byte[] {1}));
    page.shows("recording-upload", "只能上传");
    page.part("recording-file").setInputFiles(new FilePayload("假日.wav", "audio/wav", sound()));
    page.part("recording-name").fill("holiday");
    page.click("recording-send");
    page.appears("recording-holiday");
    page.part("recording-holiday").locator(".sounds button").click();
    assertThat(page.part("recording-holiday").locator("audio")).hasCount(1);
    picture(page, "recordings");
    page.part("recording-holiday").locator(".icon-button").click();
    page.saysYes();
    assertThat(page.part("recording-holiday")).hasCount(0);
  }

  private static void saves(Window page) {
    page.appears("rule-unsaved");
    page.click("rule-save");
    page.disappears("rule-unsaved");
    page.disappears("rule-errors");
  }

  /** A second of a tone: 16 bits, one channel. */
  private static byte[] sound() {
    int bytes = 2 * SOUND_RATE;
    ByteBuffer file = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes()).putInt(36 + bytes).put("WAVEfmt ".getBytes()).putInt(16);
    file.putShort((short) 1).putShort((short) 1).putInt(SOUND_RATE).putInt(2 * SOUND_RATE);
    file.putShort((short) 2).putShort((short) 16).put("data".getBytes()).putInt(bytes);
    for (int i = 0; i < SOUND_RATE; i++) {
      file.putShort((short) (8_000 * Math.sin(i / 4.0)));
    }
    return file.array();
  }

  private static void picture(Window page, String name) {
    page.picture(SharedCentre.HOME.resolve("settings-" + name + ".png"));
  }
}
