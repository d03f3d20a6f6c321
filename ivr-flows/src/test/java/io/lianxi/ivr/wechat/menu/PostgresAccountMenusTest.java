package io.lianxi.ivr.wechat.menu;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import io.lianxi.ivr.wechat.menu.AccountMenu.Push;
import io.lianxi.ivr.wechat.menu.AccountMenu.Push.State;
import io.lianxi.ivr.wechat.menu.AccountMenus.Change;
import io.lianxi.ivr.wechat.platform.MenuButton;
import io.lianxi.ivr.wechat.platform.MenuButton.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class PostgresAccountMenusTest {
  private static final TestCore CORE = TestCore.start();
  private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");
  private static final Change CHANGE = new Change("admin", NOON);
  private static final MenuButton CLICK = new MenuButton("余额 \"<b>'", Kind.CLICK, "1", List.of());
  private static final List<MenuButton> BUTTONS =
      List.of(CLICK, new MenuButton("更多", Kind.LIST, "", List.of(CLICK)));

  private final String account = "a" + UUID.randomUUID();
  private final AccountMenus menus =
      new PostgresAccountMenus(CORE.get(JdbcClient.class), new JsonMapper());

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Test
  void aMenuIsKeptAsItIsAndWaitsForThePlatform() {
    assertThat(menus.find(account)).isEmpty();
    AccountMenu saved = menus.save(account, AccountMenus.NEW, BUTTONS, CHANGE).orElseThrow();
    assertThat(saved)
        .isEqualTo(
            new AccountMenu(account, BUTTONS, 1, "admin", NOON, new Push(State.WAITING, "", NOON)));
    assertThat(menus.find(account)).contains(saved);
  }

  @Test
  void nobodyOverwritesWhatTheyHaveNotSeen() {
    assertThat(menus.save(account, 3, BUTTONS, CHANGE)).isEmpty();
    menus.save(account, AccountMenus.NEW, BUTTONS, CHANGE);
    assertThat(menus.save(account, AccountMenus.NEW, List.of(), CHANGE)).isEmpty();
    assertThat(menus.save(account, 1, List.of(), CHANGE).orElseThrow().version()).isEqualTo(2);
    assertThat(menus.save(account, 1, BUTTONS, CHANGE)).isEmpty();
    assertThat(menus.find(account).orElseThrow().buttons()).isEmpty();
  }

  @Test
  void whatThePlatformSaidIsNotedOfTheVersionItWasAskedAbout() {
    menus.save(account, AccountMenus.NEW, BUTTONS, CHANGE);
    Push refused = new Push(State.REFUSED, "40018 invalid\u0000", NOON.plusSeconds(1));
    menus.pushed(account, 1, refused);
    Push kept = menus.find(account).orElseThrow().push();
    assertThat(kept.state()).isEqualTo(State.REFUSED);
    assertThat(kept.problem()).startsWith("40018 invalid");
    menus.save(account, 1, List.of(), CHANGE);
    menus.pushed(account, 1, refused);
    assertThat(menus.find(account).orElseThrow().push().state()).isEqualTo(State.WAITING);
  }
}
