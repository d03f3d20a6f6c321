package io.lianxi.acd.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * What an Asterisk of ours is told: its ports (0 means any free one), the hotline's numbers, the
 * trunk, the seconds between two announcements of the place in the queue, and those after which an
 * agent's phone that sends nothing is lost.
 */
public record AsteriskSettings(
    int sipPort,
    int httpPort,
    int amiPort,
    int agiPort,
    String amiSecret,
    List<String> hotlines,
    String trunkMatch,
    String trunkContact,
    int positionSeconds,
    int rtpTimeoutSeconds) {

  /**
   * Reads the wishes.
   *
   * @param property gives a property's value, or its second argument when it is not set
   */
  static AsteriskSettings from(BiFunction<String, String, String> property) {
    boolean random = property.apply("lianxi.ports", "fixed").equals("random");
    return new AsteriskSettings(
        number(property, "lianxi.asterisk.sip-port", random ? 0 : 5060),
        number(property, "lianxi.asterisk.http-port", random ? 0 : 8088),
        number(property, "lianxi.asterisk.ami-port", random ? 0 : 5038),
        number(property, "lianxi.asterisk.agi-port", random ? 0 : 4573),
        property.apply("lianxi.asterisk.ami-secret", ""),
        Arrays.asList(property.apply("lianxi.asterisk.hotlines", "10000").split("\\s*,\\s*")),
        property.apply("lianxi.asterisk.trunk-match", "127.0.0.1"),
        property.apply("lianxi.asterisk.trunk-contact", "sip:127.0.0.1:5070"),
        number(property, "lianxi.asterisk.position-seconds", 20),
        number(property, "lianxi.asterisk.rtp-timeout-seconds", 20));
  }

  /** Whether an Asterisk that runs with the given settings may serve these wishes, too. */
  boolean isServedBy(AsteriskSettings running) {
    return isServedBy(sipPort, running.sipPort)
        && isServedBy(httpPort, running.httpPort)
        && isServedBy(amiPort, running.amiPort)
        && isServedBy(agiPort, running.agiPort)
        && withPortsOf(running).equals(running);
  }

  /** These wishes with free ports where any will do, and a secret. */
  AsteriskSettings settled() {
    return new AsteriskSettings(
        Ports.take(sipPort, "lianxi.asterisk.sip-port"),
        Ports.take(httpPort, "lianxi.asterisk.http-port"),
        Ports.take(amiPort, "lianxi.asterisk.ami-port"),
        Ports.take(agiPort, "lianxi.asterisk.agi-port"),
        amiSecret.isEmpty() ? UUID.randomUUID().toString() : amiSecret,
        hotlines,
        trunkMatch,
        trunkContact,
        positionSeconds,
        rtpTimeoutSeconds);
  }

  /** Keeps what is needed to find a running Asterisk again; for the owner's eyes only. */
  void store(Path file) throws IOException {
    Properties stored = new Properties();
    stored.setProperty("sip-port", Integer.toString(sipPort));
    stored.setProperty("http-port", Integer.toString(httpPort));
    stored.setProperty("ami-port", Integer.toString(amiPort));
    stored.setProperty("agi-port", Integer.toString(agiPort));
    stored.setProperty("ami-secret", amiSecret);
    stored.setProperty("hotlines", String.join(",", hotlines));
    stored.setProperty("trunk-match", trunkMatch);
    stored.setProperty("trunk-contact", trunkContact);
    stored.setProperty("position-seconds", Integer.toString(positionSeconds));
    stored.setProperty("rtp-timeout-seconds", Integer.toString(rtpTimeoutSeconds));
    try (Writer writer = Files.newBufferedWriter(file)) {
      stored.store(writer, "the Asterisk that runs from this folder");
    }
  }

  /** The settings that {@link #store} kept. */
  static AsteriskSettings stored(Path file) throws IOException {
    Properties stored = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      stored.load(reader);
    }
    String prefix = "lianxi.asterisk.";
    return from(
        (name, none) ->
            name.startsWith(prefix)
                ? stored.getProperty(name.substring(prefix.length()), none)
                : none);
  }

  private AsteriskSettings withPortsOf(AsteriskSettings other) {
    return new AsteriskSettings(
        other.sipPort,
        other.httpPort,
        other.amiPort,
        other.agiPort,
        amiSecret.isEmpty() ? other.amiSecret : amiSecret,
        hotlines,
        trunkMatch,
        trunkContact,
        positionSeconds,
        rtpTimeoutSeconds);
  }

  private static boolean isServedBy(int wanted, int running) {
    return wanted == 0 || wanted == running;
  }

  private static int number(
      BiFunction<String, String, String> property, String name, int otherwise) {
    String value = property.apply(name, Integer.toString(otherwise)).strip();
    try {
      return Integer.parseUnsignedInt(value);
    } catch (NumberFormatException e) {
      throw new CannotStart(name + " must be a number, not \"" + value + "\".", e);
    }
  }
}
