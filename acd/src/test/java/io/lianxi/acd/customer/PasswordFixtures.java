package io.lianxi.acd.customer;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.Register.Author;
import io.lianxi.acd.customer.Register.Revised;
import io.lianxi.acd.secret.Attempts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Service passwords for tests, which take no time. */
public final class PasswordFixtures {
  public static final Duration LOCKED_FOR = Duration.ofMinutes(30);

  private PasswordFixtures() {}

  /** Where {@code known} have these passwords. */
  public static ServicePasswords passwords(
      Customers customers, Attempts attempts, Map<CustomerId, String> known) {
    Register register = new MemoryRegister(customers);
    PasswordEncoder encoder = new Marking();
    known.forEach(
        (id, password) ->
            register.revise(
                Set.of(),
                there ->
                    List.of(
                        new Revised(
                            customers.find(id).orElseThrow(), encoder.encode(password), Map.of())),
                new Author("test", Instant.EPOCH)));
    return new ServicePasswords(customers, register, attempts, encoder, LOCKED_FOR);
  }

  /** Keeps passwords with a sign in front. */
  static final class Marking implements PasswordEncoder {
    @Override
    public String encode(@Nullable CharSequence raw) {
      return "#" + raw;
    }

    @Override
    public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
      return encode(raw).equals(encoded);
    }
  }
}
