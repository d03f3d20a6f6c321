package io.lianxi.dialer.retention;

/**
 * How many stayed for being called: the share that stayed of those who were to be called, whether
 * they were reached or not, less that of those held out. Chance alone has put each customer on one
 * side, so nothing else makes them differ.
 *
 * @param difference of the two shares
 * @param low where the difference lies with a confidence of 95 %, by Newcombe's hybrid score method
 *     (1998, number 10)
 */
public record NetSaves(
    Group toBeCalled, Group heldOut, double difference, double low, double high) {
  /** Customers of whom it is known whether they stayed. */
  public record Group(long customers, long stayed) {
    public Group {
      if (stayed < 0 || stayed > customers) {
        throw new IllegalArgumentException("stayed must be 0 to customers");
      }
    }

    /** 0 for nobody. */
    public double share() {
      return customers == 0 ? 0 : (double) stayed / customers;
    }

    private ShareInterval interval() {
      return ShareInterval.of(stayed, customers);
    }
  }

  public static NetSaves of(Group toBeCalled, Group heldOut) {
    double difference = toBeCalled.share() - heldOut.share();
    double below =
        Math.hypot(
            toBeCalled.share() - toBeCalled.interval().low(),
            heldOut.interval().high() - heldOut.share());
    double above =
        Math.hypot(
            toBeCalled.interval().high() - toBeCalled.share(),
            heldOut.share() - heldOut.interval().low());
    return new NetSaves(
        toBeCalled,
        heldOut,
        difference,
        Math.max(-1, difference - below),
        Math.min(1, difference + above));
  }

  /** As many customers as {@code difference}, {@code low} or {@code high} means. */
  public double customers(double share) {
    return share * toBeCalled.customers();
  }

  /** Is it more than chance, for better or worse? */
  public boolean isCertain() {
    return low > 0 || high < 0;
  }
}
