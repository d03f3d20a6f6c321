package io.lianxi.dialer.compliance.consent;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.compliance.Consent;
import java.time.Instant;
import java.util.List;

/** What people have agreed to, by their numbers. Nothing is ever forgotten: it is evidence. */
public interface Consents {

  /** All that was ever agreed to for calls to {@code number}, the latest first. */
  List<Consent> of(PhoneNumber number);

  /** Keeps a consent; the same given at the same moment is kept once. May be repeated. */
  void give(PhoneNumber number, Consent consent);

  /** Takes back all that holds at {@code at}; how many consents those were. */
  int withdraw(PhoneNumber number, Instant at);
}
