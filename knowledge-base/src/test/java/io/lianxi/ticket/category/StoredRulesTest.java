package io.lianxi.ticket.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.edition.Edition;
import io.lianxi.acd.edition.EditionStores;
import io.lianxi.acd.edition.Editions;
import io.lianxi.acd.local.TestCore;
import io.lianxi.ticket.group.Group;
import io.lianxi.ticket.group.GroupLevel;
import io.lianxi.ticket.settings.Settings;
import io.lianxi.ticket.settings.TicketSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Categories, groups and settings are read from a real Postgres as they were written. */
class StoredRulesTest {
  private static final TestCore CORE = TestCore.start();
  private static final Instant T0 = Instant.parse("2026-09-28T01:02:03.456789Z");

  @AfterAll
  static void stop() {
    CORE.close();
  }

  private static <V> Editions<V> open(String table, Class<V> type) {
    return CORE.get(EditionStores.class).open(table, type);
  }

  @Test
  void categories() {
    Editions<Category> editions = open("ticket_categories", Category.class);
    for (Category category :
        List.of(CategoryFixtures.rich("billing.overcharge"), CategoryFixtures.plain("billing"))) {
      editions.save(category.code(), Editions.NEW, category, "admin", T0);
    }
    Categories read = new Categories(open("ticket_categories", Category.class));
    assertThat(read.find("billing.overcharge"))
        .contains(CategoryFixtures.rich("billing.overcharge"));
    assertThat(read.all())
        .extracting(Category::code)
        .containsExactly("billing", "billing.overcharge");
  }

  @Test
  void groups() {
    Group group =
        new Group(
            "province",
            "省公司",
            "Province",
            GroupLevel.PROVINCE,
            "top",
            new QueueName("tickets"),
            List.of(new AgentId("agent01"), new AgentId("agent02")),
            "guangdong");
    open("ticket_groups", Group.class).save("province", Editions.NEW, group, "admin", T0);
    assertThat(open("ticket_groups", Group.class).find("province"))
        .contains(new Edition<>("province", 1, group, "admin", T0));
  }

  @Test
  void settingsOfWhichTheFirstAreTheUsualOnes() {
    Clock clock = Clock.fixed(T0, ZoneOffset.UTC);
    Settings settings = new Settings(open("ticket_settings", TicketSettings.class), clock);
    assertThat(settings.inForce().content()).isEqualTo(TicketSettings.usual());
    assertThat(settings.save(TicketSettings.usual(), Editions.NEW, "admin", T0)).isEmpty();
    assertThat(settings.save(TicketSettings.usual(), 1, "admin", T0)).isPresent();
    Settings elsewhere = new Settings(open("ticket_settings", TicketSettings.class), clock);
    assertThat(elsewhere.inForce())
        .isEqualTo(new Edition<>("settings", 2, TicketSettings.usual(), "admin", T0));
    assertThat(elsewhere.versions()).extracting(Edition::version).containsExactly(2, 1);
  }
}
