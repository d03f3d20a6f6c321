package io.lianxi.ivr.flow.difference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowDifferenceTest {
  private static final String BEFORE =
      """
      {'flow':'f','name':{'zh':'热线','en':'Hotline'},'languages':['zh'],'start':'menu','fallback':'general',
       'steps':{
        'menu':{'verb':'menu','text':{'zh':'请选择','en':'Choose'},'again':[{'zh':'再','en':'again'}],
          'keys':{'1':'bye','2':'agent'},'timeout':5,'failed':'agent','at':{'x':1,'y':1}},
        'ask':{'verb':'when','cases':[{'if':'a > 1','then':'bye'},{'if':'b','then':'bye'}],'otherwise':'agent'},
        'agent':{'verb':'enqueue','queue':'general'},
        'bye':{'verb':'hangup'}},
       'tests':[{'name':'t','expect':{'end':'hangup'}}]}\
      """;

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'2':'agent'|'2':'bye'|CHANGED|步骤“menu”：按键 2 现在通向“bye”，原来通向“agent”"
            + "|step ‘menu’: key 2 now leads to ‘bye’ instead of ‘agent’",
        "'2':'agent'|'2':'agent','3':'ask'|CHANGED|步骤“menu”：按键 3 现在通向“ask”，原来没有"
            + "|step ‘menu’: key 3 now leads to ‘ask’; there was none before",
        ",'2':'agent'||CHANGED|步骤“menu”：按键 2 不再通向“agent”"
            + "|step ‘menu’: key 2 no longer leads to ‘agent’",
        "'请选择'|'请按键'|CHANGED|步骤“menu”：中文文字现在为“请按键”，原来为“请选择”"
            + "|step ‘menu’: the text in Chinese is now ‘请按键’ instead of ‘请选择’",
        "'again'}|'once more'}|CHANGED|步骤“menu”：第 1 次重问的英文文字现在为“once more”，原来为“again”|step ‘menu’:"
            + " wording 1 of asking again, in English, is now ‘once more’ instead of ‘again’",
        "'timeout':5|'timeout':9|CHANGED|步骤“menu”：等待秒数现在为“9”，原来为“5”"
            + "|step ‘menu’: the time to wait in seconds is now ‘9’ instead of ‘5’",
        "'b','then':'bye'|'b','then':'menu'|CHANGED|步骤“ask”：第 2 种情况现在通向“menu”，原来通向“bye”"
            + "|step ‘ask’: case 2 now leads to ‘menu’ instead of ‘bye’",
        "'a > 1'|'a > 2'|CHANGED|步骤“ask”：第 1 种情况的条件现在为“a > 2”，原来为“a > 1”"
            + "|step ‘ask’: the condition of case 1 is now ‘a > 2’ instead of ‘a > 1’",
        "'queue':'general'|'queue':'vip'|CHANGED|步骤“agent”：队列现在为“vip”，原来为“general”"
            + "|step ‘agent’: the queue is now ‘vip’ instead of ‘general’",
        "'bye':{'verb':'hangup'}|'bye':{'verb':'enqueue','queue':'vip'}|CHANGED|步骤“bye”：由“hangup”改为“enqueue”|step"
            + " ‘bye’: is now ‘enqueue’ instead of ‘hangup’",
        "'bye':{'verb':'hangup'}|'end':{'verb':'hangup'}|ADDED|步骤“end”：新增步骤（hangup）|step ‘end’: is"
            + " new (hangup)",
        ",'bye':{'verb':'hangup'}||REMOVED|步骤“bye”：步骤已删除|step ‘bye’: is gone",
        "'fallback':'general'|'fallback':'vip'|CHANGED|兜底队列现在为“vip”，原来为“general”"
            + "|the queue for whom the flow does not get on with is now ‘vip’ instead of ‘general’",
        "'languages':['zh']|'languages':['zh','en']|CHANGED|语言现在为“zh, en”，原来为“zh”"
            + "|the list of languages is now ‘zh, en’ instead of ‘zh’",
        "'end':'hangup'|'end':'queue'|CHANGED|测试“t”已修改|the test ‘t’ is another",
        "'verb':'hangup'}|'verb':'hangup','colour':'red'}|CHANGED|步骤“bye”：“colour”现在为“red”，原来没有"
            + "|step ‘bye’: ‘colour’ is now ‘red’; there was none before",
      })
  void whatIsOtherwiseIsSaidInWords(String was, String is, String kind, String zh, String en) {
    String before = BEFORE.replaceAll("\\s*\n\\s*", "");
    assertThat(before).contains(was);
    String after = before.replace(was, is == null ? "" : is);
    Change first = FlowDifference.of(json(before), json(after)).getFirst();
    assertThat(first.zh()).isEqualTo(zh);
    assertThat(first.en()).isEqualTo(en);
    assertThat(first.kind()).hasToString(kind);
  }

  @Test
  void whereStepsStandInADrawingDoesNotCount() {
    String moved = BEFORE.replace("'x':1,'y':1", "'x':900,'y':-3");
    assertThat(FlowDifference.of(json(BEFORE), json(moved))).isEmpty();
    assertThat(FlowDifference.of(json(BEFORE), json(BEFORE))).isEmpty();
  }

  @Test
  void aLongTextIsClipped() {
    String longer = BEFORE.replace("'Choose'", "'" + "😀".repeat(500) + "'");
    assertThat(FlowDifference.of(json(BEFORE), json(longer)).getFirst().en())
        .isEqualTo(
            "step ‘menu’: the text in English is now ‘%s…’ instead of ‘Choose’"
                .formatted("😀".repeat(80)));
  }

  @Test
  void everyChangeIsToldInTheOrderOfTheNewerText() {
    String after =
        BEFORE
            .replace("'2':'agent'", "'2':'bye'")
            .replace("'general'},", "'vip'},")
            .replace("'start':'menu'", "'start':'ask'");
    assertThat(FlowDifference.of(json(BEFORE), json(after)))
        .extracting(Change::step)
        .containsExactly(null, "menu", "agent");
  }
}
