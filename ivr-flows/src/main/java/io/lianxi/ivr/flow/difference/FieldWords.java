package io.lianxi.ivr.flow.difference;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parts of a flow are called among people, by where they stand in its document. */
final class FieldWords {
  private static final String LANGUAGE = "/(zh|en)";

  /** The first that fits; {@code %s} is what was found at the place of the parentheses. */
  private static final List<Rule> RULES =
      List.of(
          leads("/then", "下一步", "it"),
          leads("/keys/(.)", "按键 %s ", "key %s"),
          leads("/failed", "多次答错后", "failing"),
          leads("/error", "出错时", "an error"),
          leads("/nothing", "查无结果时", "finding nothing"),
          leads("/otherwise", "其他情况", "any other case"),
          leads("/cases/(\\d+)/then", "第 %s 种情况", "case %s"),
          leads("/exits/(.+)", "出口“%s”", "the exit ‘%s’"),
          leads("/start", "起始步骤", "the start"),
          is("/text" + LANGUAGE, "%s文字", "the text in %s"),
          is("/choices/(.)" + LANGUAGE, "选项 %s 的%s文字", "the choice %s in %s"),
          is("/confirm" + LANGUAGE, "%s确认语", "the question whether it is right, in %s,"),
          is("/name" + LANGUAGE, "%s名称", "the name in %s"),
          is("/again/(\\d+)" + LANGUAGE, "第 %s 次重问的%s文字", "wording %s of asking again, in %s,"),
          is("/cases/(\\d+)/if", "第 %s 种情况的条件", "the condition of case %s"),
          is("/values/(.+)", "变量“%s”的值", "the value of ‘%s’"),
          is("/with/(.+)", "参数“%s”", "the parameter ‘%s’"),
          is("/into/(.+)", "变量“%s”的来源", "where ‘%s’ comes from"),
          is("/into", "存入的变量", "the variable it is kept in"),
          is("/queue", "队列", "the queue"),
          is("/fallback", "兜底队列", "the queue for whom the flow does not get on with"),
          is("/prompt", "录音", "the recording"),
          is("/fact", "查询内容", "what is looked up"),
          is("/to", "电话号码", "the telephone number"),
          is("/category", "工单类别", "the category of the ticket"),
          is("/subject" + LANGUAGE, "工单%s标题", "the subject in %s"),
          is("/description" + LANGUAGE, "工单%s描述", "the description in %s"),
          is("/url", "网址", "the address"),
          is("/query/(.+)", "网址参数“%s”", "the parameter ‘%s’ of the address"),
          is("/body/(.+)", "请求字段“%s”", "the field ‘%s’ that is sent"),
          is("/seconds", "最长秒数", "the longest message in seconds"),
          is("/after", "通话后的流程", "the flow that follows the call"),
          is("/flow", "子流程", "the flow it goes through"),
          is("/language", "语言", "the language"),
          is("/languages", "语言", "the list of languages"),
          is("/parameters", "参数", "the list of parameters"),
          is("/errors", "允许的错误次数", "how many errors are borne"),
          is("/timeout", "等待秒数", "the time to wait in seconds"),
          is("/between", "按键间隔秒数", "the time between keys in seconds"),
          is("/total", "输入总秒数", "the time for all keys in seconds"),
          is("/min", "最少位数", "the least number of digits"),
          is("/max", "最多位数", "the greatest number of digits"),
          is("/finish", "结束键", "the key that ends it"),
          is("/mask", "保密", "whether it is secret"),
          is("/kind", "输入类型", "the kind of value"),
          is("/bargeIn", "按键打断", "whether a key cuts it short"));

  private FieldWords() {}

  private record Rule(Pattern path, boolean isExit, String zh, String en) {}

  /**
   * What stands somewhere.
   *
   * @param isExit is it where a step leads to?
   */
  record Subject(boolean isExit, String zh, String en) {}

  private static Rule leads(String path, String zh, String en) {
    return new Rule(Pattern.compile(path), true, zh, en);
  }

  private static Rule is(String path, String zh, String en) {
    return new Rule(Pattern.compile(path), false, zh, en);
  }

  /** What stands at {@code path} of a step or of the flow itself. */
  static Subject of(String path) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.path().matcher(path);
      if (matcher.matches()) {
        return new Subject(
            rule.isExit(),
            rule.zh().formatted(found(matcher, "中文", "英文")),
            rule.en().formatted(found(matcher, "Chinese", "English")));
      }
    }
    String name = path.substring(1);
    return new Subject(false, "“" + name + "”", "‘" + name + "’");
  }

  private static Object[] found(MatchResult match, String chinese, String english) {
    Object[] found = new Object[match.groupCount()];
    for (int i = 0; i < found.length; i++) {
      String text = match.group(i + 1);
      found[i] = text.equals("zh") ? chinese : text.equals("en") ? english : text;
    }
    return found;
  }
}
