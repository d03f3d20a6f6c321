package io.lianxi.dialer.compliance.consent;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.compliance.Consent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people have agreed to, by their numbers. Nothing is ever forgotten: it is evidence. */
public interface Consents {
  /** So many are given at once at most. */
  int MOST_AT_ONCE = 10_000;

  /** What the owner of a number has agreed to. */
  record Entry(PhoneNumber number, Consent consent) {}

  /** All that was ever agreed to for calls to {@code number}, the latest first. */
  List<Consent> of(PhoneNumber number);

  /**
   * Keeps consents, all or none; the same given at the same moment is kept once. May be repeated.
   *
   * @return how many were new
   */
  int give(List<Entry> entries);

  /** The same for one. */
  default void give(PhoneNumber number, Consent consent) {
    give(List.of(new Entry(number, consent)));
  }

  /**
   * Takes back all that holds at {@code at}, and whatever else was given until then, should
   * somebody tell of it later. May be repeated.
   *
   * @return how many of the consents that are known held until now
   */
  int withdraw(PhoneNumber number, Instant at);

  /** When all that was agreed to was taken back last; empty for never. */
  Optional<Instant> withdrawnAt(PhoneNumber number);
}
