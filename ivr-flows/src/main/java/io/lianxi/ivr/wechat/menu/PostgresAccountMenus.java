package io.lianxi.ivr.wechat.menu;

import io.lianxi.acd.StorableText;
import io.lianxi.ivr.wechat.menu.AccountMenu.Push;
import io.lianxi.ivr.wechat.platform.MenuButton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Menus in Postgres. */
final class PostgresAccountMenus implements AccountMenus {
  private static final int LONGEST = 500;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresAccountMenus(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<AccountMenu> find(String account) {
    return jdbc.sql("select * from wechat_menus where account = :account")
        .param("account", account)
        .query((row, n) -> menu(row))
        .optional();
  }

  private AccountMenu menu(ResultSet row) throws SQLException {
    return new AccountMenu(
        row.getString("account"),
        List.of(json.readValue(row.getString("buttons"), MenuButton[].class)),
        row.getInt("version"),
        row.getString("changed_by"),
        row.getTimestamp("changed_at").toInstant(),
        new Push(
            Push.State.valueOf(row.getString("push_state")),
            row.getString("push_problem"),
            row.getTimestamp("push_at").toInstant()));
  }

  @Override
  public Optional<AccountMenu> save(
      String account, int from, List<MenuButton> buttons, Change change) {
    return jdbc.sql(
            """
            insert into wechat_menus as m
              (account, buttons, version, changed_by, changed_at, push_state, push_at)
            select :account, :buttons::jsonb, 1, :by, :at, 'WAITING', :at
            where :from = 0 or exists (select from wechat_menus where account = :account)
            on conflict (account) do update
              set buttons = excluded.buttons, version = m.version + 1,
                changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                push_state = excluded.push_state, push_problem = '', push_at = excluded.push_at
            where m.version = :from
            returning *
            """)
        .param("account", account)
        .param("buttons", json.writeValueAsString(buttons))
        .param("from", from)
        .param("by", change.by())
        .param("at", Timestamp.from(change.at()))
        .query((row, n) -> menu(row))
        .optional();
  }

  @Override
  public void pushed(String account, int version, Push push) {
    String problem = StorableText.of(push.problem());
    jdbc.sql(
            """
            update wechat_menus set push_state = :state, push_problem = :problem, push_at = :at
            where account = :account and version = :version
            """)
        .param("account", account)
        .param("version", version)
        .param("state", push.state().name())
        .param("problem", problem.length() <= LONGEST ? problem : problem.substring(0, LONGEST))
        .param("at", Timestamp.from(push.at()))
        .update();
  }
}
