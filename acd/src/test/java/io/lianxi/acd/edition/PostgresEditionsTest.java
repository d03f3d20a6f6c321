package io.lianxi.acd.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class PostgresEditionsTest extends EditionsContract {
  private static final TestCore CORE = TestCore.start();

  @BeforeAll
  static void makeTable() {
    CORE.get(JdbcClient.class)
        .sql(
            """
            create table laws (name text collate "C", version int, changed_by text not null,
              changed_at timestamptz not null, body jsonb not null, primary key (name, version));
            insert into revisions (what, revision) values ('laws', 1);
            create trigger laws_revised after insert or update or delete or truncate on laws
              for each statement execute function revise()
            """)
        .update();
  }

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Editions<Law> editions() {
    CORE.get(JdbcClient.class).sql("truncate laws").update();
    return stores().open("laws", Law.class);
  }

  private static PostgresEditionStores stores() {
    return new PostgresEditionStores(CORE.get(JdbcClient.class), CORE.get(JsonMapper.class));
  }

  @Test
  void anotherCopySeesAChangeWhenItLooks() {
    Editions<Law> here = editions();
    PostgresEditionStores stores = stores();
    Editions<Law> there = stores.open("laws", Law.class);
    here.save("a", 0, OLD, "admin", T0);
    assertThat(there.find("a")).isPresent();
    here.save("a", 1, NEWER, "admin", T0);
    assertThat(there.find("a")).map(Edition::version).contains(1);
    stores.refresh();
    assertThat(there.find("a")).map(Edition::version).contains(2);
  }

  @Test
  void whoIsRefusedSeesWhatWasInTheWay() {
    Editions<Law> here = editions();
    Editions<Law> there = stores().open("laws", Law.class);
    here.save("a", 0, OLD, "admin", T0);
    assertThat(there.all()).hasSize(1);
    here.save("a", 1, NEWER, "admin", T0);
    assertThat(there.save("a", 1, OLD, "second", T0)).isEmpty();
    assertThat(there.find("a")).map(Edition::version).contains(2);
  }

  @Test
  void aTableIsAPlainName() {
    assertThatThrownBy(() -> stores().open("laws; drop table laws", Law.class))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
