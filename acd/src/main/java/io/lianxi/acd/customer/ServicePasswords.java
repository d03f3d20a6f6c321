package io.lianxi.acd.customer;

import io.lianxi.acd.secret.Attempts;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Lets customers prove who they are by their number, or their telephone, and service password.
 * {@value #MOST} wrong ones, whatever calls and copies of the application they come by, lock the
 * customer out for a while. A number that nobody has is treated the same, also in time.
 */
public final class ServicePasswords {
  public static final int MOST = 3;

  /** Numbers and passwords are no longer. */
  private static final int LONGEST = 40;

  private final Customers customers;
  private final Register register;
  private final Attempts attempts;
  private final PasswordEncoder encoder;
  private final Duration lockedFor;

  /** What everybody's password is compared with who has none. */
  private final String nobodys;

  ServicePasswords(
      Customers customers,
      Register register,
      Attempts attempts,
      PasswordEncoder encoder,
      Duration lockedFor) {
    this.customers = customers;
    this.register = register;
    this.attempts = attempts;
    this.encoder = encoder;
    this.lockedFor = lockedFor;
    this.nobodys = String.valueOf(encoder.encode("nobody's"));
  }

  /** What came of a password. */
  public sealed interface Verdict {

    /** It is the customer's. */
    record Right(Customer customer) implements Verdict {}

    /**
     * It is not, or there is no such customer, or the customer has none.
     *
     * @param left how often it may still be tried
     */
    record Wrong(int left) implements Verdict {}

    /** It may not be tried before {@code time} has passed. */
    record Locked(Duration time) implements Verdict {}
  }

  /**
   * Compares the password.
   *
   * @param number the operator's number of the customer, or the telephone
   */
  public Verdict verify(String number, String password) {
    String typed = number.strip();
    Optional<Customer> customer = typed.length() > LONGEST ? Optional.empty() : find(typed);
    String who =
        "service password of " + customer.map(c -> c.id().value()).orElse("number " + typed);
    if (!attempts.claim(who, MOST, lockedFor)) {
      return new Verdict.Locked(attempts.remembered(who));
    }
    String hash = customer.map(Customer::id).flatMap(register::passwordHash).orElse(nobodys);
    boolean isRight =
        password.length() <= LONGEST && encoder.matches(password, hash) && !hash.equals(nobodys);
    if (isRight) {
      attempts.forget(who);
      return new Verdict.Right(customer.orElseThrow());
    }
    int left = MOST - attempts.count(who);
    return left > 0 ? new Verdict.Wrong(left) : new Verdict.Locked(attempts.remembered(who));
  }

  private Optional<Customer> find(String typed) {
    return customers
        .findByNumber(typed)
        .or(
            () ->
                PhoneNumber.parse(typed)
                    .flatMap(phone -> customers.findByPhone(phone).stream().findFirst()));
  }
}
