package io.lianxi.desktop.carrier;

import io.lianxi.desktop.carrier.Conduct.Kind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What the telephones of a country do: the same for the same seed, number and call. Each call of a
 * number is drawn anew, but a number that does not exist never does.
 */
public final class Carrier {
  private static final int PERCENT = 100;
  private static final int HASH = 31;

  private final long seed;
  private final Map<Kind, Integer> shares;
  private final Talk talk;

  /**
   * How long people ring and talk.
   *
   * @param rings at most; at least a second
   * @param shortest talk of a person
   * @param longest talk of a person
   * @param greeting of a machine
   */
  public record Talk(Duration rings, Duration shortest, Duration longest, Duration greeting) {}

  /**
   * @param shares in percent; the rest are people
   */
  public Carrier(long seed, Map<Kind, Integer> shares, Talk talk) {
    this.seed = seed;
    this.shares = new EnumMap<>(Kind.class);
    this.shares.putAll(shares);
    this.talk = talk;
    if (shares.values().stream().mapToInt(Integer::intValue).sum() > PERCENT) {
      throw new IllegalArgumentException("more than all");
    }
  }

  /** As a list of customers is: half of them answer. */
  public static Carrier usual(long seed) {
    Map<Kind, Integer> shares = new EnumMap<>(Kind.class);
    shares.put(Kind.NO_ANSWER, 20);
    shares.put(Kind.MACHINE, 10);
    shares.put(Kind.BUSY, 8);
    shares.put(Kind.INVALID, 4);
    shares.put(Kind.INCOMPLETE, 1);
    shares.put(Kind.CONGESTED, 2);
    shares.put(Kind.NETWORK, 2);
    shares.put(Kind.HANGS_UP_AT_ONCE, 3);
    return new Carrier(
        seed,
        shares,
        new Talk(
            Duration.ofSeconds(9),
            Duration.ofSeconds(8),
            Duration.ofSeconds(30),
            Duration.ofSeconds(12)));
  }

  /** What {@code number} does when it is called for the {@code nth} time, from 1. */
  public Conduct of(String number, int nth) {
    Kind first = kind(random(number, 0));
    boolean exists = first != Kind.INVALID && first != Kind.INCOMPLETE;
    SplittableRandom random = random(number, nth);
    Kind drawn = kind(random);
    Kind kind =
        !exists
            ? first
            : drawn == Kind.INVALID || drawn == Kind.INCOMPLETE ? Kind.NO_ANSWER : drawn;
    Duration rings = between(Duration.ofSeconds(1), talk.rings(), random);
    return switch (kind) {
      case HUMAN -> new Conduct(kind, rings, between(talk.shortest(), talk.longest(), random));
      case MACHINE -> new Conduct(kind, rings, talk.greeting());
      case HANGS_UP_AT_ONCE -> new Conduct(kind, rings, Duration.ZERO);
      case NO_ANSWER, BUSY, INVALID, INCOMPLETE, CONGESTED, NETWORK, SILENT ->
          new Conduct(kind, Duration.ZERO, Duration.ZERO);
    };
  }

  private SplittableRandom random(String number, int nth) {
    return new SplittableRandom((seed * HASH + number.hashCode()) * HASH + nth);
  }

  private Kind kind(SplittableRandom random) {
    int drawn = random.nextInt(PERCENT);
    for (Map.Entry<Kind, Integer> share : shares.entrySet()) {
      drawn -= share.getValue();
      if (drawn < 0) {
        return share.getKey();
      }
    }
    return Kind.HUMAN;
  }

  private static Duration between(Duration least, Duration most, SplittableRandom random) {
    long more = Math.max(1, most.minus(least).toMillis());
    return least.plusMillis(random.nextLong(more));
  }
}
