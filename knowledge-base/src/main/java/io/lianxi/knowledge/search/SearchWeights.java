package io.lianxi.knowledge.search;

import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.edition.Remarks;
import java.util.List;

/**
 * How much each part of an article counts.
 *
 * @param title of a word in the title, 0 to 10, as for the next three
 * @param meaning how much what a text means counts, beside its words: 0 for words alone, 1 for
 *     meaning alone
 */
public record SearchWeights(
    double title, double questions, double tags, double body, double meaning) {
  private static final double MOST = 10;

  /** What is shipped: measured on questions of telecom customers. */
  public static SearchWeights usual() {
    return new SearchWeights(3, 3, 2, 1, 0.86);
  }

  /** What is wrong with them. */
  public List<Remark> check() {
    Remarks remarks = new Remarks();
    within(remarks, "title", title, MOST);
    within(remarks, "questions", questions, MOST);
    within(remarks, "tags", tags, MOST);
    within(remarks, "body", body, MOST);
    within(remarks, "meaning", meaning, 1);
    if (title + questions + tags + body <= 0) {
      remarks.error("title", "至少一项大于 0", "one of them must be more than 0");
    }
    return remarks.all();
  }

  private static void within(Remarks remarks, String field, double value, double most) {
    if (!(value >= 0 && value <= most)) {
      remarks.error(field, "必须在 0 到 " + (int) most + " 之间", "must be 0 to " + (int) most);
    }
  }
}
