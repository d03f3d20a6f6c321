package io.lianxi.ivr.voice;

import io.lianxi.ivr.phrase.Phrase;
import io.lianxi.ivr.phrase.Phrase.Words;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is said to a caller outside the queue. */
final class TreatmentWords {
  static final Words OFFER =
      new Words(
          "现在排队的客户较多，我们可以给您回电，您的排队位置不变。",
          "All our agents are busy. We can call you back, and you keep your place in line.");
  static final Words YOUR_NUMBER = new Words("您的号码是", "Your number is");
  static final Words CHOOSE =
      new Words(
          "回电此号码请按一，回电其他号码请按二，继续等待请不要挂机。",
          "To be called back at this number, press one. For another number, press two. Or stay on"
              + " the line.");
  static final Words CHOOSE_UNKNOWN =
      new Words(
          "输入回电号码请按二，继续等待请不要挂机。",
          "To enter the number we call you at, press two. Or stay on the line.");
  static final Words ENTER =
      new Words("请输入回电号码，以井号键结束。", "Please enter the number, followed by the pound key.");
  static final Words ENTERED = new Words("您输入的号码是", "You entered");
  static final Words CONFIRM =
      new Words("确认请按一，重新输入请按二。", "To confirm, press one. To enter it again, press two.");
  static final Words NO_NUMBER = new Words("对不起，我们不能回电这个号码。", "Sorry, we cannot call that number.");
  static final Words FORBIDDEN =
      new Words("对不起，这个号码不接受我们的来电。", "Sorry, that number does not take calls from us.");
  static final Words PROMISED =
      new Words("好的，轮到您时我们给您回电。再见。", "Thank you. We call you when it is your turn. Goodbye.");
  static final Words STAY =
      new Words("请您继续等待，您的排队位置不变。", "Please hold. You keep your place in line.");
  static final Words VOICEMAIL =
      new Words(
          "现在没有空闲的客服人员。请在提示音后留言，按井号键结束。",
          "Nobody can take your call now. Please leave a message after the tone, and press pound to"
              + " finish.");
  static final Words KEPT = new Words("您的留言已收到，谢谢。再见。", "Thank you for your message. Goodbye.");
  static final Words GOODBYE = new Words("再见。", "Goodbye.");
  static final Words WECHAT =
      new Words(
          "您也可以在微信中搜索“联系客服”，与我们继续沟通，我们已给您发送短信。再见。",
          "You can also find us on WeChat. We have sent you a text message. Goodbye.");
  static final Words WECHAT_UNTOLD =
      new Words(
          "您也可以在微信中搜索“联系客服”，与我们继续沟通。再见。", "You can also find us on WeChat, under Lianxi. Goodbye.");
  static final Words WECHAT_TEXT =
      new Words(
          "【联系客服】您好，请在微信中搜索“联系客服”，随时与我们继续沟通。",
          "Lianxi: find our account on WeChat by searching for \"联系客服\" and go on with us there at"
              + " any time.");

  private TreatmentWords() {}

  /** All that is spoken, to be prepared. */
  static List<Phrase> spoken() {
    Stream<Phrase> words =
        Stream.of(
            OFFER,
            YOUR_NUMBER,
            CHOOSE,
            CHOOSE_UNKNOWN,
            ENTER,
            ENTERED,
            CONFIRM,
            NO_NUMBER,
            FORBIDDEN,
            PROMISED,
            STAY,
            VOICEMAIL,
            KEPT,
            GOODBYE,
            WECHAT,
            WECHAT_UNTOLD);
    Stream<Phrase> digits =
        IntStream.rangeClosed(0, 9).mapToObj(digit -> new Phrase.Digits(Integer.toString(digit)));
    return Stream.concat(words, digits).toList();
  }
}
