package io.lianxi.dialer.pacing;

/**
 * How many calls were answered, and how many of those found no agent in time.
 *
 * @param answered by a person as far as could be told, {@code abandoned} among them
 */
public record AbandonCount(double answered, double abandoned) {
  public static final AbandonCount NONE = new AbandonCount(0, 0);

  public AbandonCount {
    if (answered < 0 || abandoned < 0) {
      throw new IllegalArgumentException("counts cannot be negative");
    }
  }

  /** The share that was abandoned; 0 when nobody answered. */
  public double share() {
    return answered > 0 ? abandoned / answered : 0;
  }

  public AbandonCount plus(AbandonCount other) {
    return new AbandonCount(answered + other.answered, abandoned + other.abandoned);
  }
}
