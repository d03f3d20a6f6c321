package io.lianxi.ivr.flow.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.time.Ticker;
import io.lianxi.ivr.flow.FlowFixtures;
import io.lianxi.ivr.flow.text.FlowText;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Flows in a real Postgres. */
class PostgresFlowEditionsTest extends FlowEditionsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  FlowEditions editions() {
    CORE.get(JdbcClient.class)
        .sql("truncate flow_drafts, flow_editions, flow_publications")
        .update();
    return store();
  }

  private static FlowEditions store() {
    return new PostgresFlowEditions(
        CORE.get(JdbcClient.class),
        new TransactionTemplate(CORE.get(JdbcTransactionManager.class)));
  }

  @Test
  void anotherCopyTakesAChange() {
    FlowEditions editions = editions();
    String document = FlowText.write(FlowFixtures.named("bill", "'a':{'verb':'hangup'}"));
    Draft.Head head = new Draft.Head("bill", 1, "", "", "admin", T0, 0);
    editions.add(new Draft(head, document));
    FlowsInForce there = new FlowsInForce(store(), flow -> {});
    assertThat(there.find("bill")).isEmpty();
    Ticker ticker = new Ticker("flows", FlowEditionConfig.LOOK_FOR_CHANGES, there::refresh);
    ticker.start();
    try {
      editions.publish(
          editions.revision(), new Release("bill", 1, 100, List.of(), "admin", T0, ""));
      await().until(() -> there.plan("bill", ContactId.random()).isPresent());
    } finally {
      ticker.stop();
    }
  }
}
