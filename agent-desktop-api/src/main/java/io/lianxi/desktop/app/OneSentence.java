package io.lianxi.desktop.app;

import io.lianxi.acd.local.CannotStart;
import io.lianxi.desktop.live.LivePortInUse;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Says in one sentence why the application does not start, where that is known. */
final class OneSentence implements SpringBootExceptionReporter {

  /** As the framework makes it. */
  @SuppressWarnings("unused")
  OneSentence(ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    Optional<String> sentence = sentence(failure);
    sentence.ifPresent(text -> System.err.println("Lianxi did not start. " + text));
    return sentence.isPresent();
  }

  static Optional<String> sentence(Throwable failure) {
    return Stream.iterate(failure, thrown -> thrown != null, Throwable::getCause)
        .limit(20)
        .flatMap(
            thrown ->
                switch (thrown) {
                  case CannotStart refusal -> Stream.ofNullable(refusal.getMessage());
                  case LivePortInUse refusal -> Stream.ofNullable(refusal.getMessage());
                  case PortInUseException refusal -> Stream.of(portInUse(refusal.getPort()));
                  default -> Stream.empty();
                })
        .findFirst();
  }

  private static String portInUse(int port) {
    return "Port "
        + port
        + " is in use; stop what listens on it, or set server.port to another port"
        + " (lianxi.ports=random takes free ones everywhere).";
  }
}
