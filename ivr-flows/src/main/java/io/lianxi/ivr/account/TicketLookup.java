package io.lianxi.ivr.account;

import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.secret.Attempts;
import io.lianxi.ticket.progress.Progress;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a customer's ticket stands, to who names its number and the telephone it was opened with: at
 * most {@value #PER_NUMBER} times a minute about one number and {@value #PER_PHONE} times for one
 * telephone, as on the public page.
 */
final class TicketLookup {
  static final int PER_NUMBER = 10;
  static final int PER_PHONE = 60;
  private static final Duration MEMORY = Duration.ofMinutes(1);
  private static final int LONGEST = 50;

  private final Progress progress;
  private final Attempts attempts;

  TicketLookup(Progress progress, Attempts attempts) {
    this.progress = progress;
    this.attempts = attempts;
  }

  /**
   * The ticket whose number is {@code with}'s {@code ticket}, with its T or, as keys have no
   * letters, without, and whose telephone is {@code phone}, or the customer's; {@code tooOften}
   * when it was asked too often.
   */
  Optional<Map<String, Object>> find(Optional<Customer> customer, Map<String, Object> with) {
    String typed = CustomerLookups.text(with, "ticket").strip().toUpperCase(Locale.ROOT);
    String phone = CustomerLookups.text(with, "phone");
    Optional<PhoneNumber> theirs =
        phone.isEmpty() ? customer.map(Customer::phone) : PhoneNumber.parse(phone);
    if (theirs.isEmpty() || typed.isEmpty() || typed.length() > LONGEST) {
      return Optional.empty();
    }
    String number = typed.startsWith("T") ? typed : "T" + typed;
    boolean isAllowed =
        attempts.claim("progress for " + theirs.get(), PER_PHONE, MEMORY)
            && attempts.claim("progress of " + number, PER_NUMBER, MEMORY);
    return isAllowed
        ? progress.find(new Progress.Proof(number, theirs.get())).map(TicketLookup::facts)
        : Optional.of(Map.of("tooOften", true));
  }

  private static Map<String, Object> facts(Progress.Standing standing) {
    Map<String, Object> facts = AccountFacts.progress(standing);
    facts.put("tooOften", false);
    return facts;
  }
}
