package io.lianxi.dialer.compliance.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.local.TestCore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever tidies Postgres up, evidence stays for thirty days. */
class KeptEvidenceTest {
  private static final TestCore CORE = TestCore.start();
  private static final JdbcClient JDBC = CORE.get(JdbcClient.class);

  @AfterAll
  static void stop() {
    CORE.close();
  }

  private static void isKept(String table, String key, String value, boolean isKept) {
    JdbcClient.StatementSpec delete =
        JDBC.sql("delete from %s where %s = :value".formatted(table, key)).param("value", value);
    if (isKept) {
      assertThatThrownBy(delete::update).isInstanceOf(DataIntegrityViolationException.class);
    } else {
      assertThat(delete.update()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ENDED, 0, true",
    "ENDED, 29, true",
    "ENDED, 31, false",
    "REFUSED, 29, true",
    "REFUSED, 31, false",
    "DIALLED, 0, false",
    "OPEN, 0, false"
  })
  void anAttemptStaysUnlessItWasNotMade(String state, int daysAgo, boolean isKept) {
    String id = UUID.randomUUID().toString();
    JDBC.sql(
            """
            insert into attempts
              (id, campaign, lead, claim, number, caller_number, opened_at, state, ended_at)
            values (:id, gen_random_uuid(), 1, 1, :id, '10000', now() - make_interval(days => :ago),
              :state, case when :state in ('ENDED', 'REFUSED')
                then now() - make_interval(days => :ago) end)
            """)
        .param("id", id)
        .param("state", state)
        .param("ago", daysAgo)
        .update();
    isKept("attempts", "id", id, isKept);
  }

  @ParameterizedTest
  @CsvSource({", , true", "29, , true", "31, , false", "-9, 31, false", ", 29, true"})
  void aConsentStaysUntilThirtyDaysAfterItsEnd(
      @Nullable Integer endedAgo, @Nullable Integer withdrawnAgo, boolean isKept) {
    String number = UUID.randomUUID().toString();
    JDBC.sql(
            """
            insert into consents (number, purposes, given_at, evidence, until, withdrawn_at)
            values (:number, 'CARE', now() - interval '90 days', 'contract 7',
              now() - make_interval(days => :ended::int),
              now() - make_interval(days => :withdrawn::int))
            """)
        .param("number", number)
        .param("ended", endedAgo)
        .param("withdrawn", withdrawnAgo)
        .update();
    isKept("consents", "number", number, isKept);
  }
}
