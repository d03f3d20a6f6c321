package io.lianxi.dialer.message;

import io.lianxi.acd.contact.MessageState;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages in Postgres, beside the attempts. */
final class PostgresMessages implements Messages {
  private final JdbcClient jdbc;

  PostgresMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(AttemptId call, MessageState state, String keys, Instant at) {
    jdbc.sql(
            """
            insert into message_calls
              (attempt, campaign, told_at, left_at, heard_at, refused_at, keys)
            select id, campaign, :at::timestamptz,
              case when :state = 'LEFT' then :at::timestamptz end,
              case when :state = 'HEARD' then :at::timestamptz end,
              case when :state = 'REFUSED' then :at::timestamptz end,
              :keys
            from attempts where id = :call
            on conflict (attempt) do update set
              told_at = least(message_calls.told_at, excluded.told_at),
              left_at = coalesce(message_calls.left_at, excluded.left_at),
              heard_at = coalesce(message_calls.heard_at, excluded.heard_at),
              refused_at = coalesce(message_calls.refused_at, excluded.refused_at),
              keys = case when length(excluded.keys) > length(message_calls.keys)
                then excluded.keys else message_calls.keys end
            """)
        .param("call", call.value())
        .param("state", state.name())
        .param("keys", keys)
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public MessageTally tally(CampaignId campaign) {
    Map<String, Long> keys = new HashMap<>();
    jdbc.sql(
            """
            select key, count(*) as count
            from message_calls, regexp_split_to_table(keys, '') as key
            where campaign = :campaign and keys <> '' group by key
            """)
        .param("campaign", campaign.uuid())
        .query(
            row -> {
              keys.put(row.getString("key"), row.getLong("count"));
            });
    return jdbc.sql(
            """
            select count(*) as told, count(left_at) as left, count(heard_at) as heard,
              count(refused_at) as refused
            from message_calls where campaign = :campaign
            """)
        .param("campaign", campaign.uuid())
        .query(
            (row, n) ->
                new MessageTally(
                    row.getLong("told"),
                    row.getLong("left"),
                    row.getLong("heard"),
                    row.getLong("refused"),
                    keys))
        .single();
  }
}
