package io.lianxi.ivr.chat.flow;

import io.lianxi.acd.Language;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.phrase.Phrase.Words;

/** What the house itself writes to customers. */
final class ChatWords {
  static final Words BACK =
      new Words("欢迎回来，正在为您联系上次的客服。", "Welcome back. We are getting hold of the agent you had.");
  static final Words SILENT =
      new Words(
          "您很久没有回复，本次会话先到这里。如需帮助，请随时给我们留言。",
          "We have not heard from you for a while, so we leave it here. Write to us at any time.");
  static final Words OVER = new Words("本次会话已结束，感谢您的联系。", "This conversation is over. Thank you.");
  static final Words AGAIN =
      new Words(
          "很抱歉让您久等，正在为您联系其他客服。",
          "Sorry to keep you waiting. We are getting hold of another agent.");
  static final Words WAIT =
      new Words(
          "您的留言我们会看到，客服会尽快回复您。",
          "We will see what you write here, and an agent answers as soon as possible.");

  private static final Words JOINED = new Words("客服%s为您服务。", "%s is here to help you.");
  private static final Words CALL = new Words("请拨打 %s。", "Please call %s.");

  private ChatWords() {}

  static Content of(Words words, Language language) {
    return new Content.Text(words.in(language));
  }

  static Content joined(String agent, Language language) {
    return new Content.Text(JOINED.in(language).formatted(agent));
  }

  static Content call(String number, Language language) {
    return new Content.Text(CALL.in(language).formatted(number));
  }
}
