package io.lianxi.desktop.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.lianxi.desktop.walk.Browser.Window;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
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
  void aRecordingIsTakenInHeardAndRemoved() throws IOException {
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
  private static byte[] sound() throws IOException {
    ByteBuffer samples = ByteBuffer.allocate(2 * SOUND_RATE).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < SOUND_RATE; i++) {
      samples.putShort((short) (8_000 * Math.sin(i / 4.0)));
    }
    AudioFormat format = new AudioFormat(SOUND_RATE, 16, 1, true, false);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(samples.array()), format, SOUND_RATE),
        AudioFileFormat.Type.WAVE,
        file);
    return file.toByteArray();
  }

  private static void picture(Window page, String name) {
    page.picture(SharedCentre.HOME.resolve("settings-" + name + ".png"));
  }
}
