package io.lianxi.ticket.work;

import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.MemoryCustomers;
import io.lianxi.acd.edition.MemoryEditions;
import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import io.lianxi.ticket.category.Categories;
import io.lianxi.ticket.group.Groups;
import io.lianxi.ticket.settings.Settings;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.sla.calendar.MemoryCalendars;
import io.lianxi.ticket.sla.policy.SlaPolicies;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The stores of tickets on a test's own Postgres, with the shipped policy as version 1. */
public final class TestTickets {
  private TestTickets() {}

  /** The shipped policy, and a calendar "office" in three versions. */
  public static SlaFixtures rules() {
    SlaFixtures rules = new SlaFixtures();
    for (int version = 1; version <= 3; version++) {
      rules.with(SlaFixtures.calendar("office", version), office(16 + version));
    }
    return rules;
  }

  private static BusinessCalendar office(int until) {
    return BusinessCalendar.weekly(
        ZoneId.of("Asia/Shanghai"),
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        Hours.of("09:00", until + ":00"));
  }

  /** The store, as one more copy of the application has it. */
  public static Tickets tickets(TestCore core, SlaFixtures rules, TicketListener... listeners) {
    return tickets(core.dataSource(), core.get(JsonMapper.class), rules, listeners);
  }

  /** The store in a database, with the words that its lists look for. */
  public static Tickets tickets(
      DataSource source, JsonMapper json, SlaFixtures rules, TicketListener... listeners) {
    List<TicketListener> all =
        Stream.concat(
                Stream.of(new PostgresTicketWords(JdbcClient.create(source))), Stream.of(listeners))
            .toList();
    return new PostgresTickets(
        new PostgresTickets.Store(
            new JdbcTemplate(source),
            new TransactionTemplate(new JdbcTransactionManager(source)),
            json),
        rules,
        () -> all);
  }

  /** Their lists. */
  public static TicketLists lists(TestCore core) {
    return new PostgresTicketLists(
        core.get(JdbcClient.class),
        new TransactionTemplate(core.get(JdbcTransactionManager.class)));
  }

  /** Forgets every ticket. */
  public static void clear(TestCore core) {
    core.get(JdbcClient.class)
        .sql("truncate tickets, ticket_events, ticket_requests, ticket_words")
        .update();
  }

  /** What is done with tickets in memory, where no rule was ever changed and nobody is known. */
  public static Ticketing ticketing(MemoryTickets tickets, Clock clock) {
    return ticketing(tickets, new Categories(new MemoryEditions<>()), new MemoryCustomers(), clock);
  }

  static Ticketing ticketing(
      MemoryTickets tickets, Categories categories, Customers customers, Clock clock) {
    SlaPolicies policies = new SlaPolicies(new MemoryEditions<>(), clock);
    return new Ticketing(
        tickets,
        new MemoryTicketLists(tickets, rules()),
        new TicketRules(
            categories,
            new Settings(new MemoryEditions<>(), clock),
            policies,
            new MemoryCalendars()),
        customers,
        new EventCheck(
            new Groups(new MemoryEditions<>()), new MemoryAgents(), categories, policies),
        clock);
  }
}
