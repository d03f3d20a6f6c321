package io.lianxi.dialer.campaign.lead;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.retention.HoldOut;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Leads in Postgres. */
final class PostgresLeads implements Leads {
  private final JdbcClient jdbc;
  private final PostgresLeadRow rows;
  private final PostgresLeadClaims claims;
  private final PostgresComingLeads coming;

  PostgresLeads(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.rows = new PostgresLeadRow(json);
    this.claims = new PostgresLeadClaims(jdbc, json, rows);
    this.coming = new PostgresComingLeads(jdbc, json);
  }

  @Override
  public void begin(LeadList list) {
    jdbc.sql(
            """
            insert into lead_lists (id, campaign, name, state, added_by, added_at, touched_at)
            values (:id, :campaign, :name, 'LOADING', :by, :at, now())
            """)
        .param("id", list.id())
        .param("campaign", list.campaign().uuid())
        .param("name", list.name())
        .param("by", list.addedBy())
        .param("at", Timestamp.from(list.addedAt()))
        .update();
  }

  @Override
  public Set<Integer> add(LeadList list, List<LeadWish> wishes, Instant at) {
    return coming.add(list, wishes, at);
  }

  @Override
  public Merged merge(LeadList list, List<LeadWish> wishes, Instant at) {
    return coming.merge(list, wishes, at);
  }

  @Override
  public boolean finish(UUID list) {
    return state(list, LeadList.State.LOADING, LeadList.State.READY);
  }

  private boolean state(UUID list, LeadList.State from, LeadList.State to) {
    return jdbc.sql("update lead_lists set state = :to where id = :id and state = :from")
            .param("id", list)
            .param("from", from.name())
            .param("to", to.name())
            .update()
        > 0;
  }

  @Override
  public void discard(UUID list) {
    // leads go with their list
    jdbc.sql("delete from lead_lists where id = :id and state = 'LOADING'")
        .param("id", list)
        .update();
  }

  @Override
  public void discardDead(CampaignId campaign, Instant since) {
    jdbc.sql(
            """
            delete from lead_lists
            where campaign = :campaign and state = 'LOADING' and touched_at < :since
            """)
        .param("campaign", campaign.uuid())
        .param("since", Timestamp.from(since))
        .update();
  }

  @Override
  public void withdraw(UUID list) {
    // in the order in which whoever writes down outcomes takes several leads, too
    jdbc.sql(
            """
            with list as (
              update lead_lists set state = 'WITHDRAWN' where id = :id and state = 'READY'
              returning id),
            locked as (
              select leads.id from leads join list on leads.list = list.id
              order by leads.id for update of leads)
            update leads set is_withdrawn = true from locked where leads.id = locked.id
            """)
        .param("id", list)
        .update();
  }

  @Override
  public List<LeadList> lists(CampaignId campaign) {
    return jdbc.sql("select * from lead_lists where campaign = :campaign order by added_at desc")
        .param("campaign", campaign.uuid())
        .query((row, n) -> PostgresLeadRow.list(row))
        .list();
  }

  @Override
  public void holdOut(CampaignId campaign, HoldOut share) {
    jdbc.sql(
            """
            insert into lead_holdouts (campaign, ten_thousandths) values (:campaign, :share)
            on conflict (campaign) do update set ten_thousandths = :share
            """)
        .param("campaign", campaign.uuid())
        .param("share", share.tenThousandths())
        .update();
  }

  @Override
  public void rank(Map<LeadId, Integer> ranks) {
    List<Map.Entry<LeadId, Integer>> all = List.copyOf(ranks.entrySet());
    jdbc.sql(
            """
            update leads set rank = told.rank
            from unnest(:ids::bigint[], :ranks::int[]) as told (id, rank)
            where leads.id = told.id and leads.rank <> told.rank
            """)
        .param("ids", all.stream().map(rank -> rank.getKey().value()).toArray(Long[]::new))
        .param("ranks", all.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
        .update();
  }

  @Override
  public Optional<Lead> find(LeadId id) {
    return jdbc.sql("select * from leads where id = :id")
        .param("id", id.value())
        .query((row, n) -> rows.lead(row))
        .optional();
  }

  @Override
  public List<Lead> claim(CampaignId campaign, LeadAge age, int most, String by, Instant now) {
    return claims.claim(campaign, age, most, by, now);
  }

  @Override
  public Optional<Lead> claimPromised(
      Set<CampaignId> campaigns, Set<AgentId> free, String by, Instant now) {
    return claims.claimPromised(campaigns, free, by, now);
  }

  @Override
  public List<Lead> promisedBy(AgentId agent, int most) {
    return jdbc.sql(
            """
            select * from leads
            where promised_to = :agent and state = 'READY' and not is_withdrawn
            order by promised_at, id limit :most
            """)
        .param("agent", agent.value())
        .param("most", most)
        .query((row, n) -> rows.lead(row))
        .list();
  }

  @Override
  public boolean promise(Lead seen, Callback callback) {
    return claims.promise(seen, callback);
  }

  @Override
  public boolean unpromise(Lead seen, @Nullable LeadClosing closing) {
    return claims.unpromise(seen, closing);
  }

  @Override
  public boolean save(Lead lead) {
    return claims.save(lead);
  }

  @Override
  public List<Claimed> claimed(Instant since, int most) {
    return claims.claimed(since, most);
  }

  @Override
  public LeadCounts counts(CampaignId campaign, Instant now) {
    Map<LeadClosing, Long> closed = new EnumMap<>(LeadClosing.class);
    long[] open = new long[3];
    jdbc.sql(
            """
            select state, closed_as, next_at <= :now and not %s as due, count(*) as count from leads
            where campaign = :campaign and not is_withdrawn
              and bucket >= coalesce((select ten_thousandths from lead_holdouts
                where campaign = :campaign), 0)
              and list in (select id from lead_lists where campaign = :campaign
                and state = 'READY')
            group by 1, 2, 3
            """
                .formatted(PostgresLeadClaims.OF_CLOSED_CELL))
        .param("campaign", campaign.uuid())
        .param("now", Timestamp.from(now))
        .query(
            row -> {
              long count = row.getLong("count");
              switch (LeadState.valueOf(row.getString("state"))) {
                case READY -> open[row.getBoolean("due") ? 0 : 1] += count;
                case CALLING -> open[2] += count;
                case CLOSED ->
                    closed.merge(LeadClosing.valueOf(row.getString("closed_as")), count, Long::sum);
              }
            });
    return new LeadCounts(open[0], open[1], open[2], closed);
  }
}
