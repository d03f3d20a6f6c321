package io.lianxi.ticket.work;

import io.lianxi.acd.local.TestCore;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketFixtures;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Very many tickets that differ in all that lists are asked for: a week of open ones with three
 * clocks each, and, older by up to three months, a sixth as many that are over. Some groups,
 * categories and words are common, others rare; provinces go with groups, what is due with when it
 * was opened and with its state.
 */
@NullMarked
final class ListedTickets {
  /** How many are over for each that is open. */
  private static final double OVER = 0.2;

  private static final double WEEK = 7 * 86_400.0;

  /** Numbers from 0 to 1 that look thrown, and are the same in every run. */
  private static final String CHANCES =
      """
      , lateral (select md5(i::text) as a, md5('b' || i) as b) m
      , lateral (select
          ('x' || substr(a, 1, 6))::bit(24)::int / 16777216.0 as state,
          ('x' || substr(a, 7, 6))::bit(24)::int / 16777216.0 as place,
          ('x' || substr(a, 13, 6))::bit(24)::int / 16777216.0 as kind,
          ('x' || substr(a, 19, 6))::bit(24)::int / 16777216.0 as who,
          ('x' || substr(a, 25, 6))::bit(24)::int / 16777216.0 as urgency,
          ('x' || substr(b, 1, 6))::bit(24)::int / 16777216.0 as since,
          ('x' || substr(b, 7, 6))::bit(24)::int / 16777216.0 as odd,
          ('x' || substr(b, 13, 6))::bit(24)::int / 16777216.0 as risk,
          ('x' || substr(b, 19, 6))::bit(24)::int / 16777216.0 as words,
          ('x' || substr(b, 25, 6))::bit(24)::int / 16777216.0 as person) c
      , lateral (select case
          when i > :open then case when c.state < 0.9 then 'ARCHIVED' else 'CLOSED' end
          when c.state < 0.05 then 'OPENED' when c.state < 0.15 then 'ACCEPTED'
          when c.state < 0.20 then 'PRE_PROCESSED' when c.state < 0.35 then 'DISPATCHED'
          when c.state < 0.45 then 'TAKEN' when c.state < 0.75 then 'WORKING'
          when c.state < 0.78 then 'RETURNED' when c.state < 0.85 then 'SUSPENDED'
          when c.state < 0.95 then 'ANSWERED' when c.state < 0.98 then 'REVISITED'
          else 'REOPENED' end as state,
          floor(c.place * c.place * 60)::int as place,
          case when i > :open
            then t.opened_at - (i - :open) * interval '39 seconds'
            else t.opened_at + l.later end as opened,
          case when c.urgency < 0.2 then interval '24 hours' else interval '48 hours' end
            as promise) s
      , lateral (select s.opened + c.since * (t.opened_at + interval '7 days' - s.opened) as since,
          case when s.state not in ('SUSPENDED', 'ANSWERED', 'REVISITED', 'ARCHIVED', 'CLOSED')
            then s.opened + s.promise end as due) d
      """;

  private final JdbcClient jdbc;

  ListedTickets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A week after the first was opened, when the lists are looked at. */
  static Instant now() {
    return WorkFixtures.T0.plusSeconds((long) WEEK);
  }

  /** Fills {@code open} of them that are open, and those that are over. */
  void fill(TestCore core, int open) {
    Tickets tickets = TestTickets.tickets(core, TestTickets.rules());
    Ticket opened = tickets.open(WorkFixtures.opening(1), "request 1");
    Instant then = opened.dates().opened();
    Change answer =
        WorkFixtures.change(
            opened, new TicketEvent.FirstResponded("soon", "front", then.plusSeconds(60)));
    Change question =
        WorkFixtures.change(
            answer.after(), new TicketEvent.CustomerWrote("when?", "", then.plusSeconds(120)));
    if (!tickets.record(List.of(answer)) || !tickets.record(List.of(question))) {
      throw new AssertionError("someone else was first");
    }
    String chances = CHANCES.replace(":open", Integer.toString(open));
    new ManyTickets(jdbc)
        .fill(
            TicketFixtures.id(1),
            (int) (open * (1 + OVER)),
            new ManyTickets.Variety(WEEK / open, List.of(), chances, columns(open)));
    words();
  }

  private static Map<String, String> columns(int open) {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("state", "s.state");
    columns.put("is_open", "i <= " + open);
    columns.put("priority", "case when c.urgency < 0.2 then 'URGENT' else 'ORDINARY' end");
    columns.put(
        "category",
        "(array['billing', 'line', 'service', 'roaming', 'install', 'sales'])"
            + "[1 + floor(c.kind * c.kind * 6)::int]"
            + " || (array['.overcharge', '.slow', '.broken', '.attitude', ''])"
            + "[1 + floor(c.who * c.who * 5)::int]");
    columns.put("group_name", "case when s.state <> 'OPENED' then 'group-' || s.place end");
    columns.put("province", "(10 + s.place % 31)::text");
    columns.put(
        "handler",
        "case when s.state not in ('OPENED', 'DISPATCHED')"
            + " then 'agent' || s.place || 'x' || floor(c.who * 30)::int end");
    columns.put("responsible", "'front' || floor(c.person * 500)::int");
    columns.put(
        "helpers",
        "case when c.risk > 0.97 then array['agent' || s.place || 'x' || floor(c.odd * 30)::int]"
            + " else '{}' end");
    columns.put("customer", "case when c.odd < 0.9 then 'c' || floor(c.person * 400000)::int end");
    columns.put("phone", "'+86138' || lpad(floor(c.person * 400000)::int::text, 8, '0')");
    columns.put("subject", subject());
    columns.put("risks", "case when c.risk < 0.02 then array['media'] else '{}' end");
    columns.put("repeat_of", "case when c.odd < 0.08 then t.id end");
    columns.put("urged", "case when c.odd > 0.99 then 3 when c.odd > 0.9 then 1 else 0 end");
    columns.put("returned", "case when c.risk > 0.995 then 3 when c.risk > 0.96 then 1 else 0 end");
    columns.putAll(times(open));
    columns.putAll(clocks());
    return columns;
  }

  private static Map<String, String> clocks() {
    String answered = "case when s.state in ('ANSWERED', 'REVISITED', 'ARCHIVED') then ";
    return Map.of(
        "answered_at", answered + "d.since end",
        "first_response_state", "case when c.urgency < 0.93 then 'MET' else 'BREACHED' end",
        "next_response_state", "case when c.person < 0.3 then 'RUNNING' else 'MET' end",
        "next_response_due", "s.opened + s.promise / 6",
        "resolution_state",
            answered
                + "case when c.odd < 0.8 then 'MET' else 'BREACHED' end"
                + " when s.state = 'CLOSED' then 'CANCELLED' else 'RUNNING' end",
        "resolution_due", "s.opened + s.promise");
  }

  private static Map<String, String> times(int open) {
    return Map.of(
        "opened_at", "s.opened",
        "state_since", "d.since",
        "changed_at", "d.since + c.risk * (t.opened_at + interval '7 days' - d.since)",
        "ended_at", "case when i > " + open + " then d.since end",
        "due", "d.due",
        "due_kind", "case when d.due is not null then 'RESOLUTION' end",
        "warn_at", "d.due - s.promise / 2",
        "risk_at", "d.due - interval '15 minutes'",
        "root_cause", "case when i > " + open + " then 'cause-' || floor(c.who * 20)::int end");
  }

  private static String subject() {
    return "(array['宽带断网无法上网', '话费多扣投诉', '信号差通话中断', '装机超时未上门',"
        + " '国际漫游资费争议', '营业厅服务态度差', '携号转网受阻'])"
        + "[1 + floor(c.words * c.words * 7)::int]"
        + " || ' ' || (array['浦东新区', '静安', '徐汇', '朝阳', '海淀', '天河'])"
        + "[1 + floor(c.person * 6)::int] || ' ' || (i % 5000)";
  }

  private void words() {
    jdbc.sql("truncate ticket_words").update();
    jdbc.sql("drop index ticket_words_grams").update();
    jdbc.sql(
            """
            insert into ticket_words (ticket, grams)
            select id, signs || array(
              select a || b from unnest(signs, signs[2:]) as pairs (a, b) where b is not null)
            from (select id, string_to_array(lower(number || ' ' || subject), null) as signs
              from tickets) as said
            """)
        .update();
    jdbc.sql("create index ticket_words_grams on ticket_words using gin (grams)").update();
    jdbc.sql("vacuum analyze ticket_words").update();
    jdbc.sql("checkpoint").update();
  }
}
