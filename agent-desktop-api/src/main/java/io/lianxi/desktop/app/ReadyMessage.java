package io.lianxi.desktop.app;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Tells the person at the terminal that the centre is ready and what to do with it. */
final class ReadyMessage implements ApplicationListener<ApplicationReadyEvent> {
  private final Supplier<String> text;

  ReadyMessage(Supplier<String> text) {
    this.text = text;
  }

  @Override
  @SuppressWarnings("SystemOut") // for the person at the terminal
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    Duration taken = ready.getTimeTaken();
    System.out.println(
        "\n  Lianxi is ready"
            + (taken == null ? "" : " after " + taken.toSeconds() + " s")
            + ".\n"
            + text.get());
  }
}
