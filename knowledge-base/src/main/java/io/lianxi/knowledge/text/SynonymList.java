package io.lianxi.knowledge.text;

import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.edition.Remarks;
import java.util.List;

/**
 * Words that mean the same, as staff write them.
 *
 * @param groups whoever asks for one of a group also finds the others
 * @param oneWay whoever asks for {@code from} also finds what is in {@code to}, but not the other
 *     way round
 */
public record SynonymList(List<List<String>> groups, List<OneWay> oneWay) {
  private static final int MOST = 2_000;
  private static final int MOST_IN_A_GROUP = 20;
  private static final int LONGEST = 40;

  /** A word for which others may stand. */
  public record OneWay(String from, List<String> to) {
    public OneWay {
      to = List.copyOf(to);
    }
  }

  public SynonymList {
    groups = groups.stream().map(List::copyOf).toList();
    oneWay = List.copyOf(oneWay);
  }

  /** What is wrong with the list. */
  public List<Remark> check() {
    Remarks remarks = new Remarks();
    remarks.atMost("groups", groups, MOST);
    remarks.atMost("oneWay", oneWay, MOST);
    for (int i = 0; i < groups.size(); i++) {
      words(remarks, "groups[" + i + "]", groups.get(i), 2);
    }
    for (int i = 0; i < oneWay.size(); i++) {
      String field = "oneWay[" + i + "]";
      word(remarks, field + ".from", oneWay.get(i).from());
      words(remarks, field + ".to", oneWay.get(i).to(), 1);
    }
    return remarks.all();
  }

  private static void words(Remarks remarks, String field, List<String> words, int least) {
    if (words.size() < least) {
      remarks.error(field, "至少 " + least + " 个词", "must have at least " + least);
    }
    remarks.atMost(field, words, MOST_IN_A_GROUP);
    remarks.differ(field, "", words.stream().map(Folding::of).toList());
    for (int i = 0; i < words.size(); i++) {
      word(remarks, field + "[" + i + "]", words.get(i));
    }
  }

  private static void word(Remarks remarks, String field, String word) {
    remarks.text(field, word, LONGEST);
    if (!word.isBlank() && Words.of(Folding.of(word)).isEmpty()) {
      remarks.error(field, "没有可搜索的字", "has nothing that could be searched for");
    }
  }
}
