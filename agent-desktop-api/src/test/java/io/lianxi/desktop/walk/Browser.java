package io.lianxi.desktop.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.lianxi.acd.local.TestTools;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A person at the web app, in a real Chromium whose microphone hums. */
final class Browser implements AutoCloseable {
  /** Headless, silent towards the world, with a fake microphone, and media on loopback allowed. */
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--use-fake-device-for-media-stream",
          "--use-fake-ui-for-media-stream",
          "--autoplay-policy=no-user-gesture-required",
          "--allow-loopback-in-peer-connection");

  private static final double PATIENCE_MILLIS = 15_000;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final String url;
  private final Path pictures;
  private final Map<String, Window> windows = new LinkedHashMap<>();

  private Browser(
      Playwright playwright, com.microsoft.playwright.Browser chromium, String url, Path pictures) {
    this.playwright = playwright;
    this.chromium = chromium;
    this.url = url;
    this.pictures = pictures;
  }

  /**
   * @param pictures where each window's last picture is left, for whoever wonders why a test failed
   */
  static Browser open(String url, Path pictures) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        TestTools.node().toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(TestTools.chromium())
                    .setArgs(FLAGS)),
        url,
        pictures);
  }

  /** A window of someone who has just logged in. */
  Window logIn(String username) {
    Window window = window(username);
    window.page().navigate(url);
    window.part("login-username").fill(username);
    window.part("login-password").fill(Centre.PASSWORD);
    window.click("login-submit");
    window.disappears("login-submit");
    return window;
  }

  /** A window of someone whom nobody here knows, at {@code path}. */
  Window visit(String path) {
    Window window = window("visitor");
    window.page().navigate(url + path);
    return window;
  }

  /** Somebody's telephone, whose page is at {@code address}. */
  Window telephone(String address) {
    Window window = window("telephone");
    window.page().navigate(address);
    return window;
  }

  private Window window(String whose) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1280, 800));
    context.grantPermissions(List.of("microphone", "clipboard-read", "clipboard-write"));
    Window window = new Window(context.newPage());
    windows.put(whose, window);
    return window;
  }

  @Override
  public void close() {
    windows.forEach((name, window) -> window.picture(pictures.resolve("last-" + name + ".png")));
    chromium.close();
    playwright.close();
  }

  /** One window, its parts found by their test ids. */
  record Window(Page page) {

    Locator part(String testId) {
      return page.getByTestId(testId);
    }

    void click(String testId) {
      part(testId).click();
    }

    /** Presses a key, or several together, wherever the window has its focus. */
    void press(String keys) {
      page.keyboard().press(keys);
    }

    /** Says yes to what is asked before something is done. */
    void saysYes() {
      page.locator(".el-message-box__btns .el-button--primary").click();
    }

    /** The window that opens beside this one when something is done. */
    Window opens(Runnable deed) {
      return new Window(page.context().waitForPage(deed));
    }

    void shows(String testId, String text) {
      assertThat(part(testId)).containsText(text);
    }

    /** The part says exactly {@code text}, now or soon. */
    void reads(String testId, String text) {
      assertThat(part(testId)).hasText(text);
    }

    void appears(String testId) {
      assertThat(part(testId)).isVisible();
    }

    void disappears(String testId) {
      assertThat(part(testId)).isHidden();
    }

    /** Both hear each other: the customer may have heard music before that. */
    void talks() {
      assertThat(part("call-state")).hasAttribute("data-state", "CONNECTED");
    }

    void open(String path) {
      page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1") + path);
    }

    /** What the softphone has received and sent, e.g. {@code rxPackets}. */
    long phone(String counter) {
      return (long) number(counter);
    }

    /**
     * How much sound the softphone has received, in units too small for a still line to make one.
     */
    long heardEnergy() {
      return (long) (1000 * number("rxEnergy"));
    }

    private double number(String counter) {
      Object stats = page.evaluate("() => window.__lianxiPhone.stats()");
      Object value = stats instanceof Map<?, ?> map ? map.get(counter) : null;
      return value instanceof Number number ? number.doubleValue() : 0;
    }

    void picture(Path file) {
      page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
  }
}
