package io.lianxi.desktop.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.desktop.walk.Browser.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A page that is reloaded in the middle of a call gets the call back. */
final class RefreshTest {
  private static final Path HOME = Path.of("target", "refresh");

  private static Centre centre;
  private static Browser browser;

  @BeforeAll
  static void open() {
    centre = Centre.start(HOME, Centre.DIRECT);
    browser = Browser.open(centre.url(), HOME);
  }

  @AfterAll
  static void close() {
    browser.close();
    centre.close();
  }

  @Test
  void aReloadedDeskGetsItsCallBack() throws IOException {
    Window desk = browser.logIn("agent01");
    desk.click("presence-available");
    try (Caller caller = Caller.rings(centre, "10001", "13800000001", Duration.ofMinutes(2))) {
      desk.appears("offer-card");
      desk.click("offer-accept");
      await("sound").until(() -> desk.phone("rxPackets") > 50);
      String before = talkingContact();

      desk.page().reload();

      desk.appears("call-hang-up");
      await("sound again").until(() -> desk.phone("rxPackets") > 0 && desk.phone("txPackets") > 0);
      long heard = caller.media().heardLoud();
      await("the caller hears the agent again").until(() -> caller.media().heardLoud() > heard);
      assertThat(talkingContact()).isEqualTo(before);

      desk.click("call-hang-up");
      caller.isDone();
      desk.appears("wrapup-form");
    }
  }

  private static String talkingContact() {
    JsonNode board = centre.as("supervisor").get("/api/wallboard");
    for (JsonNode agent : board.required("agents")) {
      if (agent.required("id").asString().equals("agent01")) {
        return agent.required("contact").required("id").asString();
      }
    }
    throw new AssertionError("agent01 is not on the wallboard");
  }
}
