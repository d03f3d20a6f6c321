package io.lianxi.dialer.campaign.segment;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.segment.SegmentTaking.State;
import io.lianxi.dialer.compliance.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takings in Postgres, each block of one with its leads in one transaction. */
final class PostgresSegmentTakings implements SegmentTakings {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Leads leads;

  PostgresSegmentTakings(
      JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, Leads leads) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.json = json;
    this.leads = leads;
  }

  @Override
  public boolean begin(SegmentTaking taking) {
    return Boolean.TRUE.equals(
        transaction.execute(
            none -> {
              boolean isBegun = isKept(taking);
              if (isBegun) {
                leads.begin(taking.list());
              }
              return isBegun;
            }));
  }

  /** Of two of a campaign an index lets one; of those of many, about as many as may go on. */
  private boolean isKept(SegmentTaking taking) {
    return jdbc.sql(
                """
                insert into lead_segments (id, campaign, name, filter, purpose, priority, taken_by,
                  taken_at, state, found, after, step, tries, tally, beat_at)
                select :id, :campaign, :name, :filter::jsonb, :purpose, :priority, :by,
                  :at::timestamptz, 'RUNNING', :found, '', 0, 0, :tally::jsonb, :at::timestamptz
                where (select count(*) from lead_segments where state = 'RUNNING') < :most
                on conflict do nothing
                """)
            .param("id", taking.id())
            .param("campaign", taking.campaign().uuid())
            .param("name", taking.name())
            .param("filter", json.writeValueAsString(taking.filter()))
            .param("purpose", taking.purpose().name())
            .param("priority", taking.priority())
            .param("by", taking.by())
            .param("at", Timestamp.from(taking.at()))
            .param("found", taking.found())
            .param("tally", json.writeValueAsString(taking.tally()))
            .param("most", MOST_AT_ONCE)
            .update()
        > 0;
  }

  @Override
  public Optional<SegmentTaking> take(SegmentTaking seen, Block block, Instant now) {
    return changed(
        seen,
        () -> {
          Leads.Merged merged = leads.merge(seen.list(), block.wishes(), seen.at());
          SegmentTally tally = seen.tally().plus(block.others()).plus(merged);
          return Optional.of(seen.further(block.last(), tally));
        },
        now);
  }

  @Override
  public Optional<SegmentTaking> finish(SegmentTaking seen, Instant now) {
    return changed(
        seen,
        () -> leads.finish(seen.id()) ? Optional.of(seen.ended(State.DONE)) : Optional.empty(),
        now);
  }

  /** What is done with one that is held; empty when its list is gone. */
  private interface Change {
    Optional<SegmentTaking> make();
  }

  private Optional<SegmentTaking> changed(SegmentTaking seen, Change change, Instant now) {
    return Objects.requireNonNull(
        transaction.execute(
            none -> isHeld(seen) ? Optional.of(kept(made(seen, change), now)) : Optional.empty()));
  }

  private boolean isHeld(SegmentTaking seen) {
    return jdbc.sql(
            """
            select 1 from lead_segments where id = :id and state = 'RUNNING' and step = :step
            for update
            """)
        .param("id", seen.id())
        .param("step", seen.step())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private SegmentTaking made(SegmentTaking seen, Change change) {
    return (isLoading(seen.id()) ? change.make() : Optional.<SegmentTaking>empty())
        .orElseGet(
            () -> {
              leads.begin(seen.list());
              return seen.further("", SegmentTally.NONE);
            });
  }

  /** Holds the list, so that nobody forgets it meanwhile. */
  private boolean isLoading(UUID list) {
    return jdbc.sql("select 1 from lead_lists where id = :id and state = 'LOADING' for update")
        .param("id", list)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private SegmentTaking kept(SegmentTaking taking, Instant now) {
    jdbc.sql(
            """
            update lead_segments set state = :state, after = :after, step = :step, tries = :tries,
              tally = :tally::jsonb, beat_at = :now
            where id = :id
            """)
        .param("state", taking.state().name())
        .param("after", taking.after())
        .param("step", taking.step())
        .param("tries", taking.tries())
        .param("tally", json.writeValueAsString(taking.tally()))
        .param("now", Timestamp.from(now))
        .param("id", taking.id())
        .update();
    return taking;
  }

  @Override
  public void fail(SegmentTaking seen) {
    transaction.executeWithoutResult(
        none -> {
          if (isHeld(seen)) {
            kept(seen.ended(State.FAILED), seen.at());
            leads.discard(seen.id());
          }
        });
  }

  @Override
  public Optional<SegmentTaking> takeUp(Instant then, Instant now) {
    return jdbc.sql(
            """
            update lead_segments set step = step + 1, tries = tries + 1, beat_at = :now
            where id in (select id from lead_segments where state = 'RUNNING' and beat_at < :then
              order by beat_at limit 1 for update skip locked)
            returning *
            """)
        .param("then", Timestamp.from(then))
        .param("now", Timestamp.from(now))
        .query((row, n) -> taking(row))
        .optional();
  }

  @Override
  public List<SegmentTaking> of(CampaignId campaign, int most) {
    return jdbc.sql(
            """
            select * from lead_segments where campaign = :campaign
            order by taken_at desc, id limit :most
            """)
        .param("campaign", campaign.uuid())
        .param("most", most)
        .query((row, n) -> taking(row))
        .list();
  }

  private SegmentTaking taking(ResultSet row) throws SQLException {
    return new SegmentTaking(
        row.getObject("id", UUID.class),
        new CampaignId(row.getString("campaign")),
        row.getString("name"),
        json.readValue(row.getString("filter"), SegmentFilter.class),
        Purpose.valueOf(row.getString("purpose")),
        row.getInt("priority"),
        row.getString("taken_by"),
        row.getTimestamp("taken_at").toInstant(),
        State.valueOf(row.getString("state")),
        row.getLong("found"),
        row.getString("after"),
        row.getInt("step"),
        row.getInt("tries"),
        json.readValue(row.getString("tally"), SegmentTally.class));
  }
}
