package io.lianxi.desktop.demo;

import io.lianxi.desktop.carrier.Carrier;
import io.lianxi.desktop.carrier.Telephones;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** A stand-in for the telephone network: whoever is called from a demo answers, or does not. */
final class DemoNetwork {
  private static final String CONTACT = "lianxi.asterisk.trunk-contact";

  private DemoNetwork() {}

  /** Starts it and tells where it is; nothing when the command names another network. */
  static Map<String, Object> start(String... args) throws IOException {
    if (Stream.of(args).anyMatch(arg -> arg.startsWith("--" + CONTACT + "="))) {
      return Map.of();
    }
    Carrier carrier = Carrier.usual(ThreadLocalRandom.current().nextLong());
    Telephones telephones = Telephones.at(0, carrier::of);
    return Map.of(CONTACT, "sip:127.0.0.1:" + telephones.port());
  }
}
