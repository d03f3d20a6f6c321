package io.lianxi.ivr.chat.flow;

import static io.lianxi.ivr.chat.flow.ChatCentre.BILLING;
import static io.lianxi.ivr.chat.flow.ChatCentre.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.Language;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.CustomerFixtures;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversation.Phase;
import io.lianxi.ivr.chat.Secrets;
import io.lianxi.ivr.chat.profile.Link;
import io.lianxi.ivr.chat.site.Introduction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What flows do with who writes. */
class ChatFlowTest {
  private static final String MENU =
      """
      'hi':{'verb':'say','text':{'zh':'您好','en':'Hello'},'then':'menu'},
      'menu':{'verb':'menu','text':{'zh':'账单请按一。故障请按二。','en':'For bills, press one. For faults, press two.'},
        'again':[{'zh':'没有这个选项。账单请按一。故障请按二。','en':'No.'}],
        'keys':{'1':'bills','2':'agent'},'failed':'agent'},
      'bills':{'verb':'enqueue','queue':'billing','text':{'zh':'请稍候','en':'Wait'}},
      'agent':{'verb':'enqueue','queue':'general'}\
      """;
  private static final String VERIFY =
      """
      'pin':{'verb':'gather','text':{'zh':'请输入密码','en':'PIN'},'into':'password','min':4,'max':8,
        'mask':true,'again':[{'zh':'再输入一次','en':'Again'}],'then':'check','failed':'agent'},
      'check':{'verb':'lookup','fact':'verify','with':{'password':'password'},'into':'who',
        'then':'name','nothing':'pin','error':'agent'},
      'name':{'verb':'input','kind':'text','text':{'zh':'好的，{who.name}，请说。','en':'Say.'},'into':'n',
        'then':'end','failed':'agent'},
      'end':{'verb':'hangup','text':{'zh':'再见','en':'Bye'}},
      'agent':{'verb':'enqueue','queue':'general'}\
      """;

  @Test
  void whoComesIsGreetedAndAskedAndWhatTheyWroteFirstAnswersNothing() {
    try (ChatCentre centre = new ChatCentre(plan(MENU))) {
      centre.writes("1");
      assertThat(centre.said()).containsExactly("您好", "[[1 账单], [2 故障]]");
      Contact contact = centre.contact();
      assertThat(contact.state()).isEqualTo(ContactState.IN_FLOW);
      assertThat(contact.origin().customerAddress()).isEqualTo("web:visitor-1");
      assertThat(contact.origin().calledAddress()).isEqualTo("site");
      assertThat(centre.events()).containsExactly("Opened", "FlowEntered");
    }
  }

  @ParameterizedTest
  @CsvSource({"余额,it", "' 余额 ',it", "1,other", "'',other"})
  void aFlowKnowsWhatItBeganWith(String written, String wanted) {
    String flow =
        """
        'ask':{'verb':'when','cases':[{'if':'wrote.size() == 2','then':'it'}],'otherwise':'other'},
        'it':{'verb':'hangup','text':{'zh':'it','en':'it'}},
        'other':{'verb':'hangup','text':{'zh':'other','en':'other'}}\
        """;
    try (ChatCentre centre = new ChatCentre(plan(flow))) {
      centre.writes(
          written.isEmpty() ? new Content.Unknown("subscribe", "") : new Content.Text(written));
      assertThat(centre.said()).contains(wanted);
    }
  }

  @Test
  void aFlowKnowsWhatVisitorsSayOfThemselves() {
    String flow =
        """
        'ask':{'verb':'when','cases':[{'if':'visitor != null','then':'hi'}],'otherwise':'who'},
        'hi':{'verb':'hangup','text':{'zh':'{visitor.name}：{visitor.subject}','en':'it'}},
        'who':{'verb':'hangup','text':{'zh':'who','en':'who'}}\
        """;
    try (ChatCentre centre = new ChatCentre(plan(flow))) {
      centre.introductions.told(
          ChatCentre.VISITOR, new Introduction("王芳", "", "宽带"), centre.clock.instant());
      assertThat(centre.writes("hello").said()).contains("王芳：宽带");
    }
    try (ChatCentre centre = new ChatCentre(plan(flow))) {
      assertThat(centre.writes("hello").said()).contains("who");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "１", "一", "账单", "1。"})
  void aChoiceLeadsToItsQueue(String written) {
    try (ChatCentre centre = new ChatCentre(plan(MENU))) {
      centre.writes("你好").said();
      centre.writes(written);
      assertThat(centre.said()).containsExactly("请稍候");
      assertThat(centre.contact().state()).isEqualTo(ContactState.QUEUED);
      assertThat(centre.place().queue()).isEqualTo(BILLING);
      assertThat(centre.chat().progress().phase()).isEqualTo(Phase.PERSON);
      assertThat(centre.events())
          .containsExactly("Opened", "FlowEntered", "StepTaken", "FlowLeft", "Queued");
    }
  }

  @Test
  void aListIsWhatTheFlowSaysThereIsToChooseWhateverIsHeard() {
    String flow =
        """
        'menu':{'verb':'menu','text':{'zh':'您好，请按键。','en':'Hello.'},
          'again':[{'zh':'请再选一次。','en':'Again.'}],
          'keys':{'0':'agent','2':'agent','1':'bills'},
          'choices':{'0':{'zh':'人工'},'2':{'zh':'故障'},'1':{'zh':'{channel}账单'}},'failed':'agent'},
        'bills':{'verb':'enqueue','queue':'billing'},
        'agent':{'verb':'enqueue','queue':'general'}\
        """;
    try (ChatCentre centre = new ChatCentre(plan(flow))) {
      centre.writes("你好");
      assertThat(centre.said()).containsExactly("您好，请按键。[[1 chat账单], [2 故障], [0 人工]]");
      centre.writes("什么");
      assertThat(centre.said()).containsExactly("请再选一次。[[1 chat账单], [2 故障], [0 人工]]");
      centre.writes("账单");
      assertThat(centre.place().queue()).isEqualTo(BILLING);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "\uD83D\uDE00", "<b>1</b>", "\u0001\u0007", "'; drop table chats"})
  void whatIsNoChoiceIsAskedAgainAndThenAPersonComes(String written) {
    try (ChatCentre centre = new ChatCentre(plan(MENU))) {
      centre.writes("你好").said();
      centre.writes(written);
      assertThat(centre.said()).containsExactly("没有这个选项。[[1 账单], [2 故障]]");
      centre.writes(written);
      assertThat(centre.contact().state()).isEqualTo(ContactState.QUEUED);
    }
  }

  @Test
  void tenThousandCharactersOrAPictureAreAWrongAnswer() {
    try (ChatCentre centre = new ChatCentre(plan(MENU))) {
      centre.writes("你好").said();
      centre.writes("长".repeat(Content.LONGEST));
      assertThat(centre.said()).hasSize(1);
      centre.writes(new Content.Media(Content.MediaKind.IMAGE, "f", "a.png", "image/png", 9));
      assertThat(centre.contact().state()).isEqualTo(ContactState.QUEUED);
    }
  }

  @Test
  void aSecretIsUsedButNeverStoredOrTold() {
    try (ChatCentre centre = new ChatCentre(plan(VERIFY))) {
      centre.writes("你好");
      assertThat(centre.said()).containsExactly("请输入密码");
      assertThat(centre.chat().progress().isSecret()).isTrue();
      centre.writes("246810");
      assertThat(centre.said()).containsExactly("好的，王芳，请说。");
      assertThat(centre.asked).containsExactly(Map.of("password", "246810"));
      assertThat(centre.transcript()).contains(Secrets.SHOWN).doesNotContain("246810");
      assertThat(centre.chat().progress().memory()).doesNotContain("246810");
      assertThat(centre.contact().profile().path())
          .extracting(Contact.Step::input)
          .doesNotContain("246810");
      assertThat(centre.secrets.find(centre.id(), 3)).isEmpty();
    }
  }

  @Test
  void whoKnowsThePasswordIsKnownFromThenOn() {
    try (ChatCentre centre = new ChatCentre(plan(VERIFY))) {
      Customer customer = CustomerFixtures.customer("c9", "+8613800000009", 3);
      centre.customers.save(customer);
      centre.writes("你好");
      assertThat(centre.contact().profile().customer()).isNull();
      centre.writes("246810");
      assertThat(centre.contact().profile().customer()).isEqualTo(customer.id());
      assertThat(centre.profiles.links(ChatCentre.VISITOR).getFirst().proof())
          .isEqualTo(Link.Proof.PASSWORD);
    }
  }

  @Test
  void aSecretThatIsForgottenIsAskedForAgain() {
    try (ChatCentre centre = new ChatCentre(plan(VERIFY))) {
      centre.writes("你好").said();
      centre.sends(new Content.Text("246810"));
      centre.secrets.forget(centre.id(), 3);
      centre.work();
      assertThat(centre.said()).containsExactly("再输入一次");
      assertThat(centre.asked).isEmpty();
    }
  }

  @Test
  void whatIsWrittenWhileSomethingElseIsAskedIsTheNextAnswer() {
    try (ChatCentre centre = new ChatCentre(plan(VERIFY))) {
      centre.writes("你好").said();
      centre.sends(new Content.Text("246810"));
      centre.sends(new Content.Text("没有了"));
      centre.work();
      assertThat(centre.said()).containsExactly("好的，王芳，请说。", "再见");
      assertThat(centre.chat().isOpen()).isFalse();
    }
  }

  @Test
  void whatIsWrittenAfterTheLastAnswerBeginsTheNextConversation() {
    try (ChatCentre centre = new ChatCentre(plan(VERIFY))) {
      centre.writes("你好").writes("246810");
      ContactId first = centre.id();
      centre.sends(new Content.Text("没有了"));
      centre.clock.set(centre.clock.instant().plusSeconds(1));
      centre.sends(new Content.Text("还有一句"));
      centre.work();
      assertThat(centre.id()).isNotEqualTo(first);
      assertThat(centre.transcript()).containsExactly("还有一句", "请输入密码");
    }
  }

  @Test
  void theFlowsEndEndsTheConversationAndTheContact() {
    try (ChatCentre centre = new ChatCentre(plan(VERIFY))) {
      centre.writes("你好").writes("246810").writes("谢谢");
      assertThat(centre.said()).endsWith("再见");
      assertThat(centre.chat().isOpen()).isFalse();
      assertThat(centre.contact().state()).isEqualTo(ContactState.CLOSED);
      assertThat(centre.contact().ending())
          .isEqualTo(new Contact.Ending(EndedBy.SYSTEM, centre.clock.instant()));
    }
  }

  @Test
  void whoIsSilentForLongHasLeft() {
    try (ChatCentre centre = new ChatCentre(plan(MENU))) {
      centre.writes("你好").said();
      centre.passes(Duration.ofMinutes(9));
      assertThat(centre.said()).isEmpty();
      centre.passes(Duration.ofMinutes(2));
      assertThat(centre.said()).containsExactly(ChatWords.SILENT.in(Language.ZH));
      assertThat(centre.chat().isOpen()).isFalse();
      assertThat(centre.contact().state()).isEqualTo(ContactState.CLOSED);
      assertThat(centre.events()).contains("FlowLeft");
    }
  }

  @Test
  void whoSaysGoodbyeInTheFlowIsGone() {
    try (ChatCentre centre = new ChatCentre(plan(MENU))) {
      centre.writes("你好");
      centre.conversations().left(ChatCentre.VISITOR);
      centre.work();
      assertThat(centre.chat().isOpen()).isFalse();
      assertThat(centre.contact().state()).isEqualTo(ContactState.CLOSED);
      assertThat(centre.events()).contains("FlowLeft", "Ended");
    }
  }

  @Test
  void theLanguageOfTheProfileIsSpoken() {
    try (ChatCentre centre = new ChatCentre(plan(MENU))) {
      centre.profiles.told(ChatCentre.VISITOR, "Bob", Language.EN, centre.clock.instant());
      centre.writes("Hi");
      assertThat(centre.said()).containsExactly("Hello", "[[1 Bills], [2 Faults]]");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "transfer,请拨打 10086。,CLOSED",
    "callback,,QUEUED",
    "voicemail,您的留言我们会看到，客服会尽快回复您。,QUEUED"
  })
  void whatOnlyTelephonesCanHasItsWayInAChat(String verb, String said, ContactState state) {
    String where = verb.equals("transfer") ? "'to':'\\'10086\\''" : "'queue':'billing'";
    try (ChatCentre centre = new ChatCentre(plan("'a':{'verb':'" + verb + "'," + where + "}"))) {
      centre.writes("你好");
      assertThat(centre.said()).isEqualTo(said == null ? List.of() : List.of(said));
      assertThat(centre.contact().state()).isEqualTo(state);
    }
  }

  @Test
  void nobodyIsDialledButWhatIsLeftForLaterCounts() {
    String steps =
        """
        'dial':{'verb':'dial','to':'\\'13800000001\\'','then':'agent','error':'leave'},
        'leave':{'verb':'record','text':{'zh':'请留言','en':'Leave word'},'then':'bye','error':'agent'},
        'bye':{'verb':'hangup','text':{'zh':'已收到','en':'Got it'}},
        'agent':{'verb':'enqueue','queue':'general'}\
        """;
    try (ChatCentre centre = new ChatCentre(plan(steps))) {
      centre.writes("你好");
      assertThat(centre.said()).containsExactly("请留言");
      centre.writes("请回电");
      assertThat(centre.said()).containsExactly("已收到");
    }
  }

  @Test
  void whatIsWrittenGetsIntoATicket() {
    String steps =
        """
        'what':{'verb':'input','kind':'text','text':{'zh':'请说','en':'Say'},'into':'w','then':'t'},
        't':{'verb':'ticket','category':'c','subject':{'zh':'投诉','en':'Complaint'},
          'description':{'zh':'{w}','en':'{w}'},'into':'no','then':'bye'},
        'bye':{'verb':'hangup','text':{'zh':'工单{digits(no.number)}','en':'x'}}\
        """;
    try (ChatCentre centre = new ChatCentre(plan(steps))) {
      centre.writes("你好").said();
      centre.writes("网络\n坏了");
      assertThat(centre.complaints).hasSize(1);
      assertThat(centre.complaints.getFirst().description()).isEqualTo("网络 坏了");
      assertThat(centre.said()).containsExactly("工单T20260302000001");
      assertThat(centre.contact().state()).isEqualTo(ContactState.CLOSED);
    }
  }
}
