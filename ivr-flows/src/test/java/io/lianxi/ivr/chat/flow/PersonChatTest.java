package io.lianxi.ivr.chat.flow;

import static io.lianxi.ivr.chat.flow.ChatCentre.ANNA;
import static io.lianxi.ivr.chat.flow.ChatCentre.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.Language;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversation.Phase;
import io.lianxi.ivr.chat.reach.ReturnPaths.ReturnPath;
import io.lianxi.ivr.flow.FlowFixtures;
import io.lianxi.ivr.flow.Plan;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of who writes between the queue and the end. */
class PersonChatTest {
  private static final String STRAIGHT = "'agent':{'verb':'enqueue','queue':'general'}";
  private static final Plan RATED =
      new Plan(
          FlowFixtures.read(
              """
              {'flow':'test','name':{'zh':'测试','en':'Test'},'languages':['zh','en'],
               'start':'agent','fallback':'general','after':'rate','steps':{%s}}\
              """
                  .formatted(STRAIGHT)),
          Map.of(
              "rate",
              FlowFixtures.named(
                  "rate",
                  """
                  'ask':{'verb':'survey','text':{'zh':'请评分','en':'Rate'},'again':[{'zh':'一到五','en':'1-5'}],
                    'then':'bye','failed':'bye'},
                  'bye':{'verb':'hangup','text':{'zh':'谢谢','en':'Thanks'}}\
                  """)));

  private static ChatCentre queued() {
    ChatCentre centre = new ChatCentre(plan(STRAIGHT));
    centre.writes("你好");
    return centre;
  }

  @Test
  void theCustomerIsToldWhoHasCome() {
    try (ChatCentre centre = queued()) {
      centre.accepted();
      assertThat(centre.said()).containsExactly("客服Agent anna为您服务。");
      assertThat(centre.contact().state()).isEqualTo(ContactState.CONNECTED);
      centre.writes("在吗");
      centre.says("在的");
      assertThat(centre.said()).containsExactly("在的");
    }
  }

  @Test
  void anAgentWhoDoesNotWriteBackLosesTheCustomerWhoIsTold() {
    try (ChatCentre centre = queued()) {
      centre.accepted();
      centre.says("您好");
      centre.said();
      centre.passes(Duration.ofMinutes(4)).writes("在吗");
      centre.passes(Duration.ofMinutes(2));
      assertThat(centre.contact().state()).isEqualTo(ContactState.CONNECTED);
      centre.passes(Duration.ofMinutes(4));
      assertThat(centre.contact().state()).isEqualTo(ContactState.QUEUED);
      assertThat(centre.said()).containsExactly(ChatWords.AGAIN.in(Language.ZH));
      assertThat(centre.presences.find(ANNA).presence()).isEqualTo(Presence.NOT_READY);
    }
  }

  @Test
  void anAgentWhoNeverSaysAWordLosesTheCustomerToo() {
    try (ChatCentre centre = queued()) {
      centre.accepted();
      centre.passes(Duration.ofMinutes(6));
      assertThat(centre.contact().state()).isEqualTo(ContactState.QUEUED);
    }
  }

  @Test
  void aCustomerWhoIsSilentAfterTheAnswerIsSaidGoodbyeTo() {
    try (ChatCentre centre = queued()) {
      centre.accepted();
      centre.says("请问有什么可以帮您？");
      centre.said();
      centre.passes(Duration.ofMinutes(31));
      assertThat(centre.said()).containsExactly(ChatWords.SILENT.in(Language.ZH));
      assertThat(centre.chat().isOpen()).isFalse();
      assertThat(centre.contact().state()).isEqualTo(ContactState.WRAP_UP);
    }
  }

  @Test
  void nobodyIsHurriedOnHold() {
    try (ChatCentre centre = queued()) {
      centre.accepted().said();
      centre.handling().hold(ANNA, centre.id());
      centre.work().passes(Duration.ofHours(2));
      assertThat(centre.contact().state()).isEqualTo(ContactState.ON_HOLD);
      assertThat(centre.said()).isEmpty();
    }
  }

  @Test
  void whoLeavesWhileWaitingAbandons() {
    try (ChatCentre centre = queued()) {
      centre.conversations().left(ChatCentre.VISITOR);
      centre.work();
      assertThat(centre.contact().state()).isEqualTo(ContactState.ABANDONED);
      assertThat(centre.chat().isOpen()).isFalse();
    }
  }

  @Test
  void whoLeavesWhileTalkingEndsIt() {
    try (ChatCentre centre = queued()) {
      centre.accepted();
      centre.conversations().left(ChatCentre.VISITOR);
      centre.work();
      assertThat(centre.contact().state()).isEqualTo(ContactState.WRAP_UP);
      assertThat(centre.chat().isOpen()).isFalse();
    }
  }

  @Test
  void aTransferLeadsToTheNextAgentWithTheSameConversation() {
    try (ChatCentre centre = queued()) {
      centre.accepted();
      centre
          .handling()
          .transfer(ANNA, centre.id(), new ContactEvent.Destination.ToQueue(ChatCentre.BILLING));
      centre.work();
      assertThat(centre.contact().state()).isEqualTo(ContactState.QUEUED);
      assertThat(centre.said()).contains(ChatWords.AGAIN.in(Language.ZH));
      assertThat(centre.chat().isOpen()).isTrue();
    }
  }

  @Test
  void theAgentsEndIsTheEndWhereNothingFollows() {
    try (ChatCentre centre = queued()) {
      centre.accepted().said();
      centre.handling().end(ANNA, centre.id());
      centre.work();
      assertThat(centre.said()).containsExactly(ChatWords.OVER.in(Language.ZH));
      assertThat(centre.chat().isOpen()).isFalse();
    }
  }

  @Test
  void whatIsWrittenAfterTheEndBeginsTheNextConversation() {
    try (ChatCentre centre = queued()) {
      centre.accepted().said();
      ContactId first = centre.id();
      centre.sends(new Content.Text("就这些"));
      centre.clock.advanceSeconds(1);
      centre.handling().end(ANNA, first);
      centre.clock.advanceSeconds(1);
      centre.sends(new Content.Text("还有一件事"));
      centre.work();
      assertThat(centre.id()).isNotEqualTo(first);
      assertThat(centre.chat().isOpen()).isTrue();
      assertThat(centre.written()).containsExactly("还有一件事");
    }
  }

  @Test
  void afterTheAgentTheCustomerSaysHowGoodItWas() {
    try (ChatCentre centre = new ChatCentre(RATED)) {
      centre.writes("你好").accepted().said();
      centre.handling().end(ANNA, centre.id());
      centre.work();
      assertThat(centre.said()).containsExactly("请评分");
      assertThat(centre.chat().progress().phase()).isEqualTo(Phase.AFTER);
      centre.writes("很好");
      assertThat(centre.said()).containsExactly("一到五");
      centre.writes("５");
      assertThat(centre.said()).containsExactly("谢谢");
      assertThat(centre.chat().isOpen()).isFalse();
      assertThat(centre.events()).contains("Rated");
    }
  }

  @Test
  void whatWasWrittenToTheAgentRatesNobody() {
    try (ChatCentre centre = new ChatCentre(RATED)) {
      centre.writes("你好").accepted().said();
      centre.sends(new Content.Text("1"));
      centre.clock.advanceSeconds(1);
      centre.handling().end(ANNA, centre.id());
      centre.work();
      assertThat(centre.said()).containsExactly("请评分");
      assertThat(centre.events()).doesNotContain("Rated");
      centre.writes("5");
      assertThat(centre.said()).containsExactly("谢谢");
    }
  }

  @Test
  void whoDoesNotRateIsLeftAlone() {
    try (ChatCentre centre = new ChatCentre(RATED)) {
      centre.writes("你好").accepted();
      centre.handling().end(ANNA, centre.id());
      centre.work().said();
      centre.passes(Duration.ofMinutes(11));
      assertThat(centre.said()).isEmpty();
      assertThat(centre.chat().isOpen()).isFalse();
    }
  }

  @Test
  void whoWritesAgainSoonGetsBackToTheSameAgent() {
    try (ChatCentre centre = queued()) {
      centre.accepted();
      centre.handling().end(ANNA, centre.id());
      centre.work().passes(Duration.ofMinutes(90));
      centre.anew().writes("还有一个问题");
      assertThat(centre.said()).containsExactly(ChatWords.BACK.in(Language.ZH));
      assertThat(centre.contact().state()).isEqualTo(ContactState.QUEUED);
      assertThat(centre.place().wishes().preferredAgent()).isEqualTo(ANNA);
      assertThat(centre.place().queue()).isEqualTo(ChatCentre.GENERAL);
    }
  }

  private static final String ASKS =
      """
      'ask':{'verb':'menu','text':{'zh':'人工请按一。','en':'For a person, press one.'},
        'again':[{'zh':'没有这个选项。','en':'No.'}],'keys':{'1':'agent'},'failed':'agent'},
      %s\
      """
          .formatted(STRAIGHT);

  /** Anna sends something to who is in the middle of a flow, as from a call. */
  private static void sends(ChatCentre centre) {
    centre.paths.keep(new ReturnPath(centre.id(), ANNA, ChatCentre.BILLING));
    centre.says("您的工单已登记");
    centre.said();
  }

  @Test
  void whoAnswersWhatAnAgentHasSentInTheMiddleOfAFlowGetsToThatAgent() {
    try (ChatCentre centre = new ChatCentre(plan(ASKS))) {
      centre.writes("你好");
      sends(centre);
      centre.writes("好的，谢谢");
      assertThat(centre.said()).containsExactly(ChatWords.BACK.in(Language.ZH));
      assertThat(centre.contact().state()).isEqualTo(ContactState.QUEUED);
      assertThat(centre.place().wishes().preferredAgent()).isEqualTo(ANNA);
      assertThat(centre.place().queue()).isEqualTo(ChatCentre.BILLING);
      assertThat(centre.events()).containsSubsequence("Queued", "FlowLeft");
    }
  }

  @Test
  void whoAnswersWhatAnAgentHasSentAfterItIsOverGetsToThatAgent() {
    try (ChatCentre centre = new ChatCentre(plan(ASKS))) {
      centre.writes("你好");
      sends(centre);
      centre.conversations().left(ChatCentre.VISITOR);
      centre.work().passes(Duration.ofMinutes(90));
      centre.anew().writes("好的，谢谢");
      assertThat(centre.said()).containsExactly(ChatWords.BACK.in(Language.ZH));
      assertThat(centre.place().wishes().preferredAgent()).isEqualTo(ANNA);
      assertThat(centre.place().queue()).isEqualTo(ChatCentre.BILLING);
    }
  }

  @Test
  void whoAnswersWhatAnAgentHasSentTooLateBeginsAnew() {
    try (ChatCentre centre = new ChatCentre(plan(ASKS))) {
      centre.writes("你好");
      sends(centre);
      centre.conversations().left(ChatCentre.VISITOR);
      centre.work().passes(Duration.ofHours(3));
      centre.anew().writes("好的，谢谢");
      assertThat(centre.contact().state()).isEqualTo(ContactState.IN_FLOW);
    }
  }

  @Test
  void whoWritesAgainLateBeginsAnew() {
    try (ChatCentre centre = queued()) {
      centre.accepted();
      centre.handling().end(ANNA, centre.id());
      centre.work().passes(Duration.ofHours(3));
      centre.anew().writes("你好");
      assertThat(centre.place().wishes().preferredAgent()).isNull();
    }
  }
}
