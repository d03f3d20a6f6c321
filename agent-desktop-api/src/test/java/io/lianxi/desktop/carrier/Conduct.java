package io.lianxi.desktop.carrier;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a telephone does when it is called.
 *
 * @param rings before it does anything else
 * @param talks after it has answered, then it hangs up
 * @param greeting what is said first: of a person until there is an answer, of a machine all
 * @param press the key that is pressed; null for none
 */
public record Conduct(
    Kind kind, Duration rings, Duration talks, Duration greeting, @Nullable Press press) {
  /** Whoever hears nobody for so long after answering hangs up. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A person who answers says a word. */
  static final Duration GREETING = Duration.ofMillis(600);

  /** After so long without an answer a person speaks again. */
  static final Duration ANSWER_COMES_WITHIN = Duration.ofSeconds(4);

  private static final Duration FOR_EVER = Duration.ofDays(1);

  /**
   * A key that is pressed.
   *
   * @param after the answer
   */
  public record Press(char key, Duration after) {}

  /** One that presses no key. */
  public Conduct(Kind kind, Duration rings, Duration talks, Duration greeting) {
    this(kind, rings, talks, greeting, null);
  }

  /** One that greets as people and machines usually do. */
  public Conduct(Kind kind, Duration rings, Duration talks) {
    this(kind, rings, talks, kind == Kind.HUMAN ? GREETING : FOR_EVER);
  }

  /** The same, which presses {@code key} once. */
  public Conduct pressing(char key, Duration after) {
    return new Conduct(kind, rings, talks, greeting, new Press(key, after));
  }

  /** How it goes. */
  public enum Kind {
    /** a person answers */
    HUMAN(""),
    /** a machine answers and speaks */
    MACHINE(""),
    /** answers and hangs up */
    HANGS_UP_AT_ONCE(""),
    /** rings until the caller gives up */
    NO_ANSWER(""),
    BUSY("486 Busy Here"),
    /** nobody has the number */
    INVALID("404 Not Found"),
    /** it is too short */
    INCOMPLETE("484 Address Incomplete"),
    CONGESTED("503 Service Unavailable"),
    NETWORK("500 Server Internal Error"),
    /** nothing is ever said */
    SILENT("");

    private final String refusal;

    Kind(String refusal) {
      this.refusal = refusal;
    }

    /** What SIP says instead of an answer; "" for nothing. */
    String refusal() {
      return refusal;
    }

    /** Does anything answer? */
    public boolean answers() {
      return this == HUMAN || this == MACHINE || this == HANGS_UP_AT_ONCE;
    }
  }

  /** Answers at once and stays until the other side hangs up. */
  public static Conduct stays() {
    return new Conduct(Kind.HUMAN, Duration.ZERO, FOR_EVER);
  }

  /** Does it stay for a whole talk? */
  boolean isPatient() {
    return talks.equals(FOR_EVER);
  }
}
