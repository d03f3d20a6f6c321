package io.lianxi.desktop.demo;

import io.lianxi.desktop.app.LianxiApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The contact centre, a telephone on which one can write to it by WeChat, and a network whose
 * telephones it can call.
 */
public final class DemoApplication {
  /** Visitors of the page that shows the web chat are asked who they are. */
  private static final Map<String, Object> SETTINGS =
      Map.of("lianxi.chat.sites.demo.ask", "name,phone,subject");

  private DemoApplication() {}

  /** Runs all of it until they are told to stop. */
  public static void main(String[] args) {
    try {
      DemoPhone phone = new DemoPhone();
      Map<String, Object> settings = new HashMap<>(SETTINGS);
      settings.putAll(DemoNetwork.start(args));
      LianxiApplication.start(
          application -> {
            application.setDefaultProperties(settings);
            application.addInitializers(phone);
            application.addListeners(phone);
          },
          args);
    } catch (IOException noSocket) {
      throw new UncheckedIOException(noSocket);
    } catch (RuntimeException failed) {
      System.exit(1); // the application has said why
    }
  }
}
