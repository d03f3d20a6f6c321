package io.lianxi.knowledge.authoring;

import static io.lianxi.knowledge.article.ArticleFixtures.T0;
import static io.lianxi.knowledge.article.ArticleFixtures.id;
import static io.lianxi.knowledge.article.ArticleFixtures.text;
import static io.lianxi.knowledge.authoring.ArticleVerb.APPROVE;
import static io.lianxi.knowledge.authoring.ArticleVerb.DISCARD;
import static io.lianxi.knowledge.authoring.ArticleVerb.EDIT;
import static io.lianxi.knowledge.authoring.ArticleVerb.PUBLISH;
import static io.lianxi.knowledge.authoring.ArticleVerb.REJECT;
import static io.lianxi.knowledge.authoring.ArticleVerb.RESTORE;
import static io.lianxi.knowledge.authoring.ArticleVerb.SUBMIT;
import static io.lianxi.knowledge.authoring.ArticleVerb.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.edition.Remark;
import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleEdition;
import io.lianxi.knowledge.article.ArticleState;
import io.lianxi.knowledge.article.ArticleText;
import io.lianxi.knowledge.article.Revised;
import io.lianxi.knowledge.authoring.ArticleRules.Moment;
import io.lianxi.knowledge.authoring.ArticleRules.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class ArticleRulesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-10-01");
  private static final Moment NOW = new Moment(T0, TODAY);
  private static final String WRITER = "writer";
  private static final String OTHER = "other";

  private static Article draft(ArticleText text) {
    return ArticleRules.opened(id("a"), text, WRITER, T0).after();
  }

  private static Revised revised(Article before, Deed deed, String who) {
    return ((Outcome.Done) ArticleRules.decide(before, deed, who, NOW)).revised();
  }

  private static Article after(Article before, Deed deed, String who) {
    return revised(before, deed, who).after();
  }

  private static Article inReview(ArticleText text) {
    return after(draft(text), new Deed.Submit(), WRITER);
  }

  private static Article published(String title) {
    return after(inReview(text(title)), new Deed.Approve(null), OTHER);
  }

  private static String field(Article before, Deed deed) {
    Outcome outcome = ArticleRules.decide(before, deed, OTHER, NOW);
    return ((Outcome.Wrong) outcome).remarks().stream().map(Remark::field).findFirst().orElse("");
  }

  @Test
  void aDraftIsReviewedAndPublished() {
    Article seen = published("甲");
    assertThat(seen.published().state()).isEqualTo(ArticleState.PUBLISHED);
    assertThat(seen.published().reviewer()).isEqualTo(OTHER);
    assertThat(seen.published().publishedAt()).isEqualTo(T0);
    assertThat(seen.working()).isNull();
    assertThat(seen.revision()).isEqualTo(3);
  }

  @Test
  void noAuthorApprovesWhatTheyWrote() {
    Article both = after(draft(text("甲")), new Deed.Edit(text("乙")), OTHER);
    Article review = after(both, new Deed.Submit(), WRITER);
    assertThat(ArticleRules.allowed(review, WRITER)).doesNotContain(APPROVE);
    assertThat(ArticleRules.allowed(review, "third")).contains(APPROVE);
    assertThat(ArticleRules.decide(review, new Deed.Approve(null), OTHER, NOW))
        .isEqualTo(new Outcome.Refused(ArticleRules.allowed(review, OTHER)));
  }

  @Test
  void eachStateAllowsWhatMakesSense() {
    assertThat(ArticleRules.allowed(draft(text("甲")), OTHER))
        .containsExactlyInAnyOrder(EDIT, SUBMIT, RESTORE, DISCARD);
    assertThat(ArticleRules.allowed(inReview(text("甲")), OTHER))
        .containsExactlyInAnyOrder(APPROVE, REJECT, DISCARD);
    Article scheduled = after(inReview(text("甲")), new Deed.Approve(T0.plusSeconds(60)), OTHER);
    assertThat(ArticleRules.allowed(scheduled, WRITER))
        .containsExactlyInAnyOrder(PUBLISH, REJECT, DISCARD);
    assertThat(ArticleRules.allowed(published("甲"), WRITER))
        .containsExactlyInAnyOrder(EDIT, RESTORE, WITHDRAW);
    Article gone = after(published("甲"), new Deed.Withdraw("下架"), WRITER);
    assertThat(ArticleRules.allowed(gone, WRITER)).containsExactlyInAnyOrder(EDIT, RESTORE);
  }

  @Test
  void writingAPublishedArticleBeginsItsNextEdition() {
    Article both = after(published("甲"), new Deed.Edit(text("乙")), WRITER);
    assertThat(both.working().number()).isEqualTo(2);
    assertThat(both.published().text().title()).isEqualTo("甲");
    Revised seen = revised(after(both, new Deed.Submit(), WRITER), new Deed.Approve(null), OTHER);
    assertThat(seen.after().published().number()).isEqualTo(2);
    assertThat(seen.touched())
        .extracting(ArticleEdition::state)
        .containsExactly(ArticleState.PUBLISHED, ArticleState.REPLACED);
    assertThat(seen.isSeen()).isTrue();
  }

  @Test
  void whatIsScheduledIsSeenOnlyWhenItIsPublished() {
    Revised scheduled = revised(inReview(text("甲")), new Deed.Approve(T0.plusSeconds(60)), OTHER);
    assertThat(scheduled.isSeen()).isFalse();
    assertThat(scheduled.after().working().publishAt()).isEqualTo(T0.plusSeconds(60));
    Revised seen = revised(scheduled.after(), new Deed.Publish(), "upkeep");
    assertThat(seen.isSeen()).isTrue();
    assertThat(seen.after().published().publishAt()).isNull();
    assertThat(seen.after().published().reviewer()).isEqualTo(OTHER);
  }

  @Test
  void whatCannotBePublishedNamesItsField() {
    Article over = inReview(text("甲", TODAY.minusDays(1)));
    assertThat(field(over, new Deed.Approve(null))).isEqualTo("validTo");
    Article review = inReview(text("甲", TODAY));
    assertThat(field(review, new Deed.Approve(T0))).isEqualTo("publishAt");
    assertThat(field(review, new Deed.Approve(T0.plus(Duration.ofDays(900)))))
        .isEqualTo("publishAt");
    assertThat(after(review, new Deed.Approve(null), OTHER).published()).isNotNull();
  }

  @Test
  void anEmptyDraftIsNotReviewed() {
    ArticleText full = text("甲");
    ArticleText empty =
        new ArticleText("甲", "", "", full.questions(), full.tags(), full.links(), full.scope());
    assertThat(field(draft(empty), new Deed.Submit())).isEqualTo("body");
  }

  @Test
  void whatIsRejectedIsADraftAgainAndSaysWhy() {
    Article back = after(inReview(text("甲")), new Deed.Reject("价格不对"), OTHER);
    assertThat(back.working().state()).isEqualTo(ArticleState.DRAFT);
    assertThat(back.working().reason()).isEqualTo("价格不对");
    assertThat(back.working().reviewer()).isEqualTo(OTHER);
  }

  @Test
  void whatIsDiscardedOrWithdrawnStaysAsWhatItWas() {
    Article given = after(draft(text("甲")), new Deed.Discard(), WRITER);
    assertThat(given.ended().state()).isEqualTo(ArticleState.DISCARDED);
    Article both = after(published("甲"), new Deed.Edit(text("乙")), WRITER);
    Article kept = after(both, new Deed.Discard(), WRITER);
    assertThat(kept.published()).isNotNull();
    assertThat(kept.ended()).isNull();
    Article gone = after(kept, new Deed.Withdraw("下架"), WRITER);
    assertThat(gone.ended().reason()).isEqualTo("下架");
    assertThat(after(gone, new Deed.Edit(text("丙")), WRITER).working().number()).isEqualTo(3);
  }

  @Test
  void whatIsRestoredIsWrittenAgain() {
    Article first = published("甲");
    Article next = after(first, new Deed.Edit(text("乙")), WRITER);
    Article second = after(after(next, new Deed.Submit(), WRITER), new Deed.Approve(null), OTHER);
    Article again = after(second, new Deed.Restore(first.published()), OTHER);
    assertThat(again.working().number()).isEqualTo(3);
    assertThat(again.working().text().title()).isEqualTo("甲");
    assertThat(again.working().authors()).containsExactly(OTHER);
  }

  @Test
  void whatIsTakenOverIsSeenAtOnceAndLeavesDraftsAlone() {
    Article both = after(published("甲"), new Deed.Edit(text("乙")), WRITER);
    Revised taken = ArticleRules.taken(both, both.id(), text("丙"), "importer", T0);
    assertThat(taken.after().published().number()).isEqualTo(3);
    assertThat(taken.after().working().number()).isEqualTo(2);
    assertThat(taken.after().editions()).isEqualTo(3);
  }
}
