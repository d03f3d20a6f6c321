package io.lianxi.knowledge.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.local.TestCore;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.TestArticles;
import io.lianxi.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the stores of searches, opinions and uses promise, on a real Postgres. */
@NullUnmarked
class LearningStoresTest {
  private static final TestCore CORE = TestCore.start();
  private static final Instant T0 = Instant.parse("2026-11-28T02:00:00.123456Z");
  private static final ArticleId ONE = new ArticleId("one");
  private static final ArticleId TWO = new ArticleId("two");
  private final JdbcClient jdbc = CORE.get(JdbcClient.class);
  private final SearchLog log = TestLearning.searches(CORE);
  private final Feedback feedback = TestLearning.feedback(CORE);
  private final Uses uses = TestLearning.uses(CORE);

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void clear() {
    TestLearning.clear(CORE);
    TestArticles.clear(CORE);
  }

  private static LoggedSearch search(String query, Instant at) {
    return new LoggedSearch(UUID.randomUUID(), at, "agent01", query, 3, false);
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  @Test
  void aSearchIsAddedOnce() {
    LoggedSearch search = search("查话费", T0);
    log.add(List.of(search));
    log.add(List.of(search, search("查流量", T0)));
    assertThat(count("knowledge_searches")).isEqualTo(2);
  }

  @Test
  void whateverWasTypedIsKept() {
    log.add(List.of(search("a\0b\ud83d", T0), search("？？", T0), search("'; drop table x;--", T0)));
    assertThat(count("knowledge_searches")).isEqualTo(3);
    assertThat(count("knowledge_searches where subject is null")).isEqualTo(1);
  }

  @Test
  void aClickIsOfWhoSearchedAndCountsOnce() {
    LoggedSearch search = search("查话费", T0);
    log.add(List.of(search));
    Click click = new Click(search.id(), "agent01", ONE, 2, T0.plusSeconds(1));
    assertThat(log.click(click)).isTrue();
    assertThat(log.click(click)).isTrue();
    assertThat(log.click(new Click(search.id(), "agent01", TWO, 1, T0.plusSeconds(9)))).isTrue();
    assertThat(log.click(new Click(search.id(), "agent02", ONE, 1, T0))).isFalse();
    assertThat(log.click(new Click(UUID.randomUUID(), "agent01", ONE, 1, T0))).isFalse();
    assertThat(count("knowledge_clicks")).isEqualTo(2);
    assertThat(
            jdbc.sql("select clicked_at from knowledge_searches")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single())
        .isEqualTo(T0.plusSeconds(1));
  }

  @Test
  void clicksOfOneSearchAreBounded() {
    LoggedSearch search = search("查话费", T0);
    log.add(List.of(search));
    for (int i = 0; i < SearchLog.MOST_CLICKS + 5; i++) {
      assertThat(log.click(new Click(search.id(), "agent01", new ArticleId("a" + i), 1, T0)))
          .isTrue();
    }
    assertThat(count("knowledge_clicks")).isEqualTo(SearchLog.MOST_CLICKS);
  }

  @Test
  void oldSearchesAreForgottenWithTheirClicksSoManyAtOnce() {
    List<LoggedSearch> old =
        IntStream.range(0, SearchLog.MOST).mapToObj(i -> search("旧" + i, T0)).toList();
    log.add(old);
    log.add(List.of(search("也旧", T0.plusSeconds(1)), search("新", T0.plus(Duration.ofDays(1)))));
    log.click(new Click(old.getFirst().id(), "agent01", ONE, 1, T0));
    Instant then = T0.plus(Duration.ofDays(1));
    assertThat(log.forgetBefore(then)).isEqualTo(SearchLog.MOST);
    assertThat(count("knowledge_clicks")).isZero();
    assertThat(log.forgetBefore(then)).isEqualTo(1);
    assertThat(log.forgetBefore(then)).isZero();
    assertThat(count("knowledge_searches")).isEqualTo(1);
  }

  private static Opinion opinion(String by, boolean isUseful, String comment, Instant at) {
    return new Opinion(ONE, 1, by, isUseful, comment, Beside.NOTHING, at);
  }

  @Test
  void theLaterOpinionOfTheSamePersonCounts() {
    assertThat(feedback.of(ONE)).isEqualTo(new Feedback.Tally(0, 0));
    feedback.give(opinion("agent01", false, "", T0));
    feedback.give(opinion("agent01", false, "过期了", T0.plusSeconds(5)));
    feedback.give(opinion("agent01", true, "旧", T0.plusSeconds(1)));
    feedback.give(opinion("agent02", true, "", T0));
    assertThat(feedback.of(ONE)).isEqualTo(new Feedback.Tally(1, 1));
    assertThat(feedback.told(ONE)).extracting(Opinion::comment).containsExactly("过期了", "");
    feedback.give(opinion("agent01", true, "", T0.plusSeconds(6)));
    assertThat(feedback.of(ONE)).isEqualTo(new Feedback.Tally(2, 0));
    assertThat(feedback.of(TWO)).isEqualTo(new Feedback.Tally(0, 0));
  }

  @Test
  void anOpinionKeepsWhatItWasReadBeside() {
    Beside beside = new Beside(ContactId.random(), TicketId.random());
    Opinion opinion = new Opinion(ONE, 2, "agent01", true, "", beside, T0);
    feedback.give(opinion);
    assertThat(feedback.told(ONE)).containsExactly(opinion);
  }

  private static Use use(Use.How how, Beside beside, Instant at) {
    return new Use(ONE, 1, "agent01", how, beside, at);
  }

  @Test
  void theSameUseCountsOnceAndIsToldWithItsTitle() {
    jdbc.sql(
            """
            insert into article_editions (article, edition, state, title, body, plain, questions,
              tags, links, kind, category, provinces, authors, changed_at, changed_by, reason)
            values ('one', 1, 'PUBLISHED', '查话费', '', '', '{}', '{}', '{}', 'FAQ', '', '{}',
              '{}', now(), '', '')
            """)
        .update();
    Beside call = new Beside(ContactId.random(), null);
    Beside ticket = new Beside(null, TicketId.random());
    Use copied = use(Use.How.COPIED, call, T0);
    Use sent = use(Use.How.SENT, call, T0.plusSeconds(1));
    uses.add(copied);
    uses.add(use(Use.How.COPIED, call, T0.plusSeconds(9)));
    uses.add(sent);
    uses.add(use(Use.How.READ, ticket, T0));
    assertThat(uses.of(call.contact()))
        .containsExactly(new Uses.Told(copied, "查话费"), new Uses.Told(sent, "查话费"));
    assertThat(uses.of(ticket.ticket())).hasSize(1);
    assertThat(uses.of(ContactId.random())).isEmpty();
  }

  @Test
  void whatATicketUsedIsForgottenWithIt() {
    TicketId erased = TicketId.random();
    TicketId kept = TicketId.random();
    uses.add(use(Use.How.READ, new Beside(null, erased), T0));
    uses.add(use(Use.How.READ, new Beside(null, kept), T0));
    feedback.give(new Opinion(ONE, 1, "agent01", true, "", new Beside(null, erased), T0));
    uses.forget(List.of(erased));
    uses.forget(List.of(erased));
    assertThat(uses.of(erased)).isEmpty();
    assertThat(uses.of(kept)).hasSize(1);
    assertThat(feedback.told(ONE)).extracting(Opinion::beside).containsExactly(Beside.NOTHING);
  }

  @Test
  void oldUsesAreForgotten() {
    Beside call = new Beside(ContactId.random(), null);
    uses.add(use(Use.How.READ, call, T0));
    uses.add(use(Use.How.SENT, call, T0.plusSeconds(10)));
    assertThat(uses.forgetBefore(T0.plusSeconds(5))).isEqualTo(1);
    assertThat(uses.of(call.contact())).hasSize(1);
  }
}
