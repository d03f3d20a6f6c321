package io.lianxi.dialer.campaign.lead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadConfig;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.lead.intake.LeadIntake.Order;
import io.lianxi.dialer.campaign.lead.intake.LeadIntake.Taken;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.retention.study.StudyConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast a file of {@code leads.rows} leads (1,000,000) is taken into a real Postgres, and how
 * fast they are claimed then. Run by name only.
 */
class LeadIntakeRun {
  private static final int ROWS = Integer.getInteger("leads.rows", LeadIntake.MOST_LINES);
  private static final int CLAIMS = 200;
  private static final TestCore CORE = TestCore.start();
  private final PrintStream out = System.out;

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Test
  void measure(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("leads.csv");
    try (Writer writer = Files.newBufferedWriter(file)) {
      writer.write("phone,phone2,customer_number,name,province,priority,consent_evidence\n");
      for (int n = 0; n < ROWS; n++) {
        writer.write(line(n) + "\n");
      }
    }
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean(JdbcClient.class, () -> CORE.get(JdbcClient.class));
      context.registerBean(JsonMapper.class, () -> CORE.get(JsonMapper.class));
      context.registerBean(Clock.class, () -> CORE.get(Clock.class));
      context.registerBean(
          PlatformTransactionManager.class, () -> CORE.get(PlatformTransactionManager.class));
      context.register(LeadConfig.class, LeadIntakeConfig.class, StudyConfig.class);
      context.refresh();
      CampaignId campaign = CampaignId.random();
      take(context.getBean(LeadIntake.class), campaign, file);
      for (LeadAge age : LeadAge.values()) {
        claim(context.getBean(Leads.class), campaign, age, CORE.get(Clock.class).instant());
      }
    }
  }

  private static String line(int n) {
    return "138%08d,0571-8%07d,C%d,客户%d,浙江,%d,合同 %d".formatted(n, n % 10_000_000, n, n, n % 10, n);
  }

  private void take(LeadIntake intake, CampaignId campaign, Path file) throws IOException {
    Order order = new Order(campaign, Purpose.CARE, "million", Map.of(), "run");
    long start = System.nanoTime();
    try (InputStream in = Files.newInputStream(file)) {
      Taken taken = intake.run(order, in, read -> progress(read, start));
      assertThat(((Taken.In) taken).report().imported()).isEqualTo(ROWS);
    }
    double took = (System.nanoTime() - start) / 1e9;
    out.printf(
        Locale.ROOT, "%,d leads taken in in %.1f s: %,.0f a second%n", ROWS, took, ROWS / took);
  }

  private void progress(int read, long start) {
    if (read % 100_000 == 0) {
      out.printf(Locale.ROOT, "%,d read after %.1f s%n", read, (System.nanoTime() - start) / 1e9);
    }
  }

  /** Nobody has been called yet: none of those who were is due. */
  private void claim(Leads leads, CampaignId campaign, LeadAge age, Instant now) {
    long start = System.nanoTime();
    for (int i = 0; i < CLAIMS; i++) {
      List<Lead> claimed = leads.claim(campaign, age, 1, "run", now);
      assertThat(claimed).hasSize(age == LeadAge.CALLED ? 0 : 1);
    }
    out.printf(
        Locale.ROOT,
        "%,d claims of one lead each, %s: %.1f ms on average%n",
        CLAIMS,
        age,
        (System.nanoTime() - start) / 1e6 / CLAIMS);
  }
}
