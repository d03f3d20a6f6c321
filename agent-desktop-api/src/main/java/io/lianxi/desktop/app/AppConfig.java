package io.lianxi.desktop.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.Register;
import io.lianxi.acd.customer.Revising;
import io.lianxi.acd.customer.billing.Billing;
import io.lianxi.acd.queue.Queues;
import io.lianxi.desktop.desk.DeskApi.SipAddress;
import io.lianxi.desktop.live.LiveListener;
import io.lianxi.desktop.login.Accounts;
import io.lianxi.desktop.login.Secret;
import io.lianxi.dialer.campaign.Campaigns;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.lead.intake.LeadIntake;
import io.lianxi.dialer.retention.study.Outcomes;
import io.lianxi.dialer.retention.study.Plans;
import io.lianxi.dialer.retention.study.Studies;
import io.lianxi.knowledge.article.ArticleLists;
import io.lianxi.knowledge.article.Articles;
import io.lianxi.knowledge.article.PublishedArticles;
import io.lianxi.knowledge.intake.Intake;
import io.lianxi.knowledge.library.Library;
import io.lianxi.ticket.category.Categories;
import io.lianxi.ticket.group.Groups;
import io.lianxi.ticket.sla.calendar.Calendars;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

/** What belongs to the application as a whole: health, web pages, headers, demo data. */
@Configuration(proxyBeanMethods = false)
public class AppConfig {

  @Bean
  HealthIndicator redisHealthIndicator(RedisCommands<String, String> redis) {
    return new RedisHealth(redis);
  }

  @Bean
  HealthIndicator elasticsearchHealthIndicator(ElasticsearchClient client) {
    return new ElasticHealth(client);
  }

  @Bean
  HealthIndicator asteriskHealthIndicator(BooleanSupplier isLineUp) {
    return new LineHealth(isLineUp);
  }

  @Bean
  OffTheEventLoop offTheEventLoop(Scheduler virtualThreads) {
    return new OffTheEventLoop(virtualThreads);
  }

  @Bean
  OnItsThread onItsThread() {
    return new OnItsThread();
  }

  @Bean
  SecurityHeaders securityHeaders(LiveListener live, SipAddress sip) {
    return new SecurityHeaders(
        () -> {
          String ours = live.url() + " " + originOf(sip.websocket());
          return ours + " " + ours.replace("127.0.0.1", "localhost");
        });
  }

  private static String originOf(String address) {
    return address.substring(0, address.indexOf('/', "wss://".length()));
  }

  @Bean
  WebPages webPages() {
    return new WebPages();
  }

  @Bean
  RouterFunction<ServerResponse> pages(WebPages pages) {
    return pages.routes();
  }

  @Bean
  DemoData.Size demoSize(
      @Value("${lianxi.demo.agents:10}") int agents,
      @Value("${lianxi.demo.password:}") String password) {
    return new DemoData.Size(agents, password.isEmpty() ? Secret.random() : password);
  }

  @Bean
  @ConditionalOnProperty(name = "lianxi.demo", havingValue = "true")
  DemoData demoData(
      Queues queues,
      Agents agents,
      Customers customers,
      Accounts accounts,
      PasswordEncoder passwords,
      Clock clock,
      DemoData.Size size) {
    return new DemoData(queues, agents, customers, accounts, passwords, clock, size);
  }

  /** Comes after {@link #demoData}, whose customers it is about. */
  @Bean
  @ConditionalOnProperty(name = "lianxi.demo", havingValue = "true")
  DemoAccounts demoAccounts(
      Customers customers,
      Register register,
      Revising revising,
      Billing billing,
      PasswordEncoder passwords,
      Clock clock) {
    return new DemoAccounts(
        new DemoAccounts.Stores(customers, register, revising, billing), passwords, clock);
  }

  @Bean
  @ConditionalOnProperty(name = "lianxi.demo", havingValue = "true")
  DemoTickets demoTickets(Groups groups, Categories categories, Clock clock, DemoData.Size size) {
    return new DemoTickets(groups, categories, clock, size.agents());
  }

  @Bean
  @ConditionalOnProperty(name = "lianxi.demo", havingValue = "true")
  DemoCalendars demoCalendars(Calendars calendars, JsonMapper json, Clock clock) {
    return new DemoCalendars(calendars, json, clock);
  }

  @Bean
  @ConditionalOnProperty(name = "lianxi.demo", havingValue = "true")
  DemoArticles demoArticles(
      Articles articles,
      PublishedArticles published,
      ArticleLists lists,
      Library library,
      JsonMapper json,
      Clock clock) {
    Intake intake =
        new Intake(
            new Intake.Stores(articles, published, library, (position, most) -> true), clock);
    return new DemoArticles(library, lists, intake, json, clock);
  }

  @Bean
  DemoCampaigns.Stores demoCampaignStores(Leads leads, Plans plans, Outcomes outcomes) {
    return new DemoCampaigns.Stores(leads, plans, outcomes);
  }

  /** Comes after {@link #demoData}, whose queues it is about. */
  @Bean
  @ConditionalOnExpression("${lianxi.demo:false} and ${lianxi.demo.campaigns:true}")
  DemoCampaigns demoCampaigns(
      Campaigns campaigns,
      DemoCampaigns.Stores stores,
      LeadIntake intake,
      Studies studies,
      Clock clock) {
    return new DemoCampaigns(campaigns, stores, intake, studies, clock);
  }

  @Bean
  ReadyMessage readyMessage(
      Environment environment,
      LiveListener live,
      DemoData.Size size,
      ObjectProvider<DemoData> demo) {
    return new ReadyMessage(
        () -> {
          String host = environment.getProperty("server.address", "127.0.0.1");
          String logIns =
              Optional.ofNullable(demo.getIfAvailable())
                  .map(
                      data ->
                          """
                            Log in as    agent01 … agent%02d, supervisor, admin, editor, quality, campaigns, auditor
                            Password     %s
                            Customers    13800000001 … 13800000020, service password %s
                          """
                              .formatted(size.agents(), size.password(), DemoAccounts.PASSWORD))
                  .orElse("");
          String ours = "http://" + host + ":" + environment.getProperty("local.server.port");
          String telephone = environment.getProperty("lianxi.demo.phone", "");
          String weChat =
              telephone.isEmpty()
                  ? ""
                  : "  WeChat       " + telephone + " (a telephone that follows the hotline)\n";
          return """
            Open         %s
          %s  Web chat     %s/chat/
          %s  Live         %s
            Phones       sip:%s:%s
            Call         10000
          """
              .formatted(
                  ours,
                  logIns,
                  ours,
                  weChat,
                  live.url(),
                  environment.getProperty("lianxi.asterisk.host", host),
                  environment.getProperty("lianxi.asterisk.sip-port", "5060"));
        });
  }
}
