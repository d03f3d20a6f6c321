package io.lianxi.dialer.outcome;

import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.local.TestCore;
import io.lianxi.dialer.campaign.CampaignConfig;
import io.lianxi.dialer.campaign.attempt.AttemptConfig;
import io.lianxi.dialer.campaign.callback.CallbackConfig;
import io.lianxi.dialer.campaign.lead.LeadConfig;
import io.lianxi.dialer.campaign.reason.ReasonConfig;
import io.lianxi.dialer.compliance.consent.ConsentConfig;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The dialer's stores on the servers of a core. */
final class OutcomeStores implements AutoCloseable {
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final JdbcClient jdbc;

  OutcomeStores(TestCore core) {
    jdbc = core.get(JdbcClient.class);
    context.registerBean(JdbcClient.class, () -> jdbc);
    context.registerBean(JsonMapper.class, () -> core.get(JsonMapper.class));
    context.registerBean(ContactHistory.class, () -> core.get(ContactHistory.class));
    context.registerBean(Contacts.class, () -> core.get(Contacts.class));
    context.register(
        ConsentConfig.class,
        CallbackConfig.class,
        LeadConfig.class,
        AttemptConfig.class,
        ReasonConfig.class,
        CampaignConfig.class,
        OutcomeConfig.class);
    context.refresh();
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** All of them, empty. */
  DialStores empty() {
    jdbc.sql(
            "truncate promises, refusals, given_reasons, retention_outcomes, lead_lists, leads,"
                + " attempts, campaigns, campaign_versions")
        .update();
    return get(DialStores.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
