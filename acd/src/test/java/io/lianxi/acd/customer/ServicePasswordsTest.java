package io.lianxi.acd.customer;

import static io.lianxi.acd.customer.CustomerFixtures.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.Register.Author;
import io.lianxi.acd.customer.Register.Revised;
import io.lianxi.acd.customer.ServicePasswords.Verdict;
import io.lianxi.acd.secret.MemoryAttempts;
import io.lianxi.acd.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServicePasswordsTest {
  private static final Duration LOCKED_FOR = Duration.ofMinutes(30);
  private static final String PHONE = "13800000001";

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:00:00Z"));
  private final Customer lin = customer("880001", "+86" + PHONE, 3);
  private final Customer without = customer("880002", "+8613800000002", 3);
  private final Customers customers = new MemoryCustomers(lin, without);
  private final Register register = new MemoryRegister(customers);
  private final MemoryAttempts attempts = new MemoryAttempts(clock);
  private final ServicePasswords passwords = copy();

  ServicePasswordsTest() {
    register.revise(
        Set.of(),
        there -> List.of(new Revised(lin, "#246810", Map.of())),
        new Author("test", clock.instant()));
  }

  private ServicePasswords copy() {
    return new ServicePasswords(
        customers, register, attempts, new PasswordFixtures.Marking(), LOCKED_FOR);
  }

  @Test
  void theRightPasswordProvesTheNumberOrTheTelephone() {
    assertThat(passwords.verify(lin.number(), "246810")).isEqualTo(new Verdict.Right(lin));
    assertThat(passwords.verify(PHONE, "246810")).isEqualTo(new Verdict.Right(lin));
    assertThat(passwords.verify(" +86 138 0000 0001 ", "246810")).isEqualTo(new Verdict.Right(lin));
  }

  @Test
  void threeWrongOnesLockOutWhateverCopyTheyComeBy() {
    assertThat(passwords.verify(PHONE, "000000")).isEqualTo(new Verdict.Wrong(2));
    assertThat(copy().verify(lin.number(), "000001")).isEqualTo(new Verdict.Wrong(1));
    assertThat(passwords.verify(PHONE, "000002")).isEqualTo(new Verdict.Locked(LOCKED_FOR));
    clock.advance(Duration.ofMinutes(10));
    assertThat(copy().verify(PHONE, "246810"))
        .isEqualTo(new Verdict.Locked(Duration.ofMinutes(20)));
    clock.advance(Duration.ofMinutes(20));
    assertThat(passwords.verify(PHONE, "246810")).isEqualTo(new Verdict.Right(lin));
  }

  @Test
  void theRightOneBeginsAnew() {
    passwords.verify(PHONE, "000000");
    passwords.verify(PHONE, "000000");
    passwords.verify(PHONE, "246810");
    assertThat(passwords.verify(PHONE, "000000")).isEqualTo(new Verdict.Wrong(2));
  }

  @Test
  void aNumberNobodyHasIsTreatedLikeAnyOther() {
    for (String unknown : List.of("999999", "", "x".repeat(5_000), "\u0000")) {
      assertThat(passwords.verify(unknown, "246810")).isEqualTo(new Verdict.Wrong(2));
      assertThat(passwords.verify(unknown, "nobody's")).isEqualTo(new Verdict.Wrong(1));
      assertThat(passwords.verify(unknown, "")).isInstanceOf(Verdict.Locked.class);
      attempts.forget("service password of number " + unknown);
    }
  }

  @Test
  void whoHasNoPasswordProvesNothing() {
    assertThat(passwords.verify(without.number(), "nobody's")).isEqualTo(new Verdict.Wrong(2));
    assertThat(passwords.verify(without.number(), "")).isEqualTo(new Verdict.Wrong(1));
  }
}
