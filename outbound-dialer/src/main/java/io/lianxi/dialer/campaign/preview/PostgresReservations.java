package io.lianxi.dialer.campaign.preview;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.lead.LeadState;
import io.lianxi.dialer.campaign.lead.Leads;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reservations in Postgres: claims in an agent's name, of which an index allows one each. */
final class PostgresReservations implements Reservations {
  private static final String PREFIX = "preview:";

  private final JdbcClient jdbc;
  private final Leads leads;

  PostgresReservations(JdbcClient jdbc, Leads leads) {
    this.jdbc = jdbc;
    this.leads = leads;
  }

  private static String by(AgentId agent) {
    return PREFIX + agent.value();
  }

  @Override
  public Optional<Reservation> reserve(
      CampaignId campaign, LeadAge age, AgentId agent, Instant now) {
    return reserve(
        () -> leads.claim(campaign, age, 1, by(agent), now).stream().findFirst(), agent, now);
  }

  @Override
  public Optional<Reservation> reservePromised(
      Set<CampaignId> campaigns, AgentId agent, Instant now) {
    return reserve(() -> leads.claimPromised(campaigns, Set.of(agent), by(agent), now), agent, now);
  }

  private Optional<Reservation> reserve(Supplier<Optional<Lead>> claim, AgentId agent, Instant at) {
    Instant now = at.truncatedTo(ChronoUnit.MICROS); // as it is kept, and told ever after
    try {
      return claim.get().flatMap(lead -> shown(new Reservation(lead, agent, now), now));
    } catch (DuplicateKeyException e) {
      return Optional.empty(); // the agent has one already
    }
  }

  /** Whoever dies before this is asked again what the agent looks at, and shows it then. */
  private Optional<Reservation> shown(Reservation reservation, Instant now) {
    if (renew(reservation, now)) {
      return Optional.of(reservation);
    }
    leads.save(LeadCourse.untouched(reservation.lead(), now));
    return Optional.empty();
  }

  /** Which lead, in which claim, an agent looks at. */
  private record Row(LeadId lead, int claim, Instant since) {}

  @Override
  public Optional<Reservation> of(AgentId agent) {
    Optional<Row> row =
        jdbc.sql(
                """
                select leads.id, claims, coalesce(shown_at, claimed_at) as since
                from leads left join lead_previews on lead = leads.id and claim = claims
                where claimed_by = :by and claimed_by like 'preview:%' and state = 'CALLING'
                """)
            .param("by", by(agent))
            .query(
                (found, n) ->
                    new Row(
                        new LeadId(found.getLong("id")),
                        found.getInt("claims"),
                        found.getTimestamp("since").toInstant()))
            .optional();
    return row.flatMap(
        known ->
            leads
                .find(known.lead())
                .filter(lead -> lead.claims() == known.claim() && lead.state() == LeadState.CALLING)
                .map(lead -> new Reservation(lead, agent, known.since())));
  }

  @Override
  public List<Looking> looking(int most) {
    return jdbc.sql(
            """
            select claimed_by, campaign from leads
            where claimed_by like 'preview:%' and state = 'CALLING' limit :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                new Looking(
                    new AgentId(row.getString("claimed_by").substring(PREFIX.length())),
                    new CampaignId(row.getString("campaign"))))
        .list();
  }

  @Override
  public boolean renew(Reservation reservation, Instant now) {
    return of(
            """
            with kept as (
              update leads set claimed_at = :now
              where id = :id and claims = :claims and state = 'CALLING' and claimed_by = :by
                and not is_withdrawn
              returning id, claims, campaign),
            told as (
              insert into lead_previews (lead, claim, campaign, agent, shown_at)
              select id, claims, campaign, :agent, :now from kept
              on conflict (lead, claim) do nothing)
            select id from kept
            """,
            reservation,
            now)
        .param("agent", reservation.agent().value())
        .query(Long.class)
        .optional()
        .isPresent();
  }

  private JdbcClient.StatementSpec of(String sql, Reservation reservation, Instant now) {
    return jdbc.sql(sql)
        .param("now", Timestamp.from(now))
        .param("id", reservation.lead().id().value())
        .param("claims", reservation.lead().claims())
        .param("by", by(reservation.agent()));
  }

  @Override
  public Optional<Lead> take(Reservation reservation, Instant now) {
    return end(reservation, null, now);
  }

  @Override
  public Optional<Lead> skip(Reservation reservation, SkipReason reason, Instant now) {
    return end(reservation, reason, now);
  }

  private Optional<Lead> end(Reservation reservation, @Nullable SkipReason why, Instant now) {
    return of(
            """
            with taken as (
              update leads set claimed_by = 'dial', claimed_at = :now, claims = claims + 1
              where id = :id and claims = :claims and state = 'CALLING' and claimed_by = :by
                and not is_withdrawn
              returning id, claims),
            told as (
              update lead_previews set decided_at = :now, skipped_for = :why
              from taken where lead = taken.id and claim = :claims)
            select claims from taken
            """,
            reservation,
            now)
        .param("why", why == null ? null : why.name())
        .query(Integer.class)
        .optional()
        .flatMap(claims -> leads.find(reservation.lead().id()).filter(isClaimed(claims)));
  }

  private static Predicate<Lead> isClaimed(int claims) {
    return lead -> lead.claims() == claims;
  }

  @Override
  public int skips(LeadId lead) {
    return jdbc.sql(
            "select count(*) from lead_previews where lead = :lead and skipped_for is not null")
        .param("lead", lead.value())
        .query(Integer.class)
        .single();
  }

  @Override
  public PreviewCounts counts(CampaignId campaign) {
    Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
    long[] counts = new long[2];
    jdbc.sql(
            """
            select skipped_for, count(*) as shown, count(decided_at) as decided
            from lead_previews where campaign = :campaign group by 1
            """)
        .param("campaign", campaign.uuid())
        .query(
            row -> {
              String reason = row.getString("skipped_for");
              counts[0] += row.getLong("shown");
              if (reason == null) {
                counts[1] = row.getLong("decided");
              } else {
                skipped.put(SkipReason.valueOf(reason), row.getLong("shown"));
              }
            });
    return new PreviewCounts(counts[0], counts[1], skipped);
  }
}
