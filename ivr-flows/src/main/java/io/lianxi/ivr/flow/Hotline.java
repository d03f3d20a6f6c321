package io.lianxi.ivr.flow;

import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.ivr.flow.Phrase.Both;
import io.lianxi.ivr.flow.Phrase.Words;
import java.util.List;
import java.util.Map;

/** The flow that a hotline has until its operator draws another one. */
public final class Hotline {
  private static final Words WELCOME =
      new Words("欢迎致电联系客服热线。", "Welcome to Lianxi customer service.");
  private static final Words LANGUAGE = new Words("中文请按一。", "For English, press two.");
  private static final Words MENU =
      new Words(
          "查询余额请按一。投诉请按二。人工服务请按零。",
          "For your balance, press one. For a complaint, press two. For an agent, press zero.");
  private static final Words WRONG = new Words("对不起，没有这个选项。", "Sorry, I did not get that.");
  private static final Words LAST =
      new Words("请您再试一次，否则将为您转接人工服务。", "Please try once more, or I will take you to an agent.");
  private static final Words BALANCE = new Words("您的账户余额是", "Your account balance is");
  private static final Words NO_ACCOUNT =
      new Words("对不起，没有查到这个号码的账户。", "Sorry, there is no account for this number.");
  private static final Words TO_COMPLAINTS =
      new Words("正在为您转接投诉专席，请稍候。", "I am taking you to our complaints desk. Please hold.");
  private static final Words TO_AGENT =
      new Words("正在为您转接人工服务，请稍候。", "I am taking you to an agent. Please hold.");

  private Hotline() {}

  /**
   * The flow.
   *
   * @param general the queue for agents, and for whom the flow does not get on with
   * @param complaints the queue for complaints
   */
  public static Flow flow(QueueName general, QueueName complaints) {
    Both both = new Both(LANGUAGE);
    return new Flow(
        "welcome",
        Map.of(
            "welcome", new Flow.IfLanguageKnown("welcome-known", "welcome-new"),
            "welcome-known", new Flow.Say(List.of(WELCOME), "menu"),
            "welcome-new", new Flow.Say(List.of(new Both(WELCOME)), "language"),
            "language",
                new Flow.Ask(
                    List.of(both),
                    List.of(List.of(new Both(WRONG), both), List.of(new Both(LAST), both)),
                    Map.of('1', "chinese", '2', "english")),
            "chinese", new Flow.Choose(Language.ZH, "menu"),
            "english", new Flow.Choose(Language.EN, "menu"),
            "menu",
                new Flow.Ask(
                    List.of(MENU),
                    List.of(List.of(WRONG, MENU), List.of(LAST, MENU)),
                    Map.of('1', "balance", '2', "complaint", '0', "agent")),
            "balance", new Flow.TellBalance(BALANCE, NO_ACCOUNT, "menu"),
            "complaint", new Flow.Enqueue(complaints, List.of(TO_COMPLAINTS)),
            "agent", new Flow.Enqueue(general, List.of(TO_AGENT))),
        general);
  }
}
