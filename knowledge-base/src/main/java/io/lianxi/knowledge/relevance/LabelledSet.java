package io.lianxi.knowledge.relevance;

import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.edition.Remarks;
import java.util.List;
import java.util.regex.Pattern;

/** Labelled questions under a name. */
public record LabelledSet(String name, List<LabelledQuery> queries) {
  /** So many questions are in one at most. */
  public static final int MOST_QUERIES = 2_000;

  private static final int MOST_RELEVANT = 50;
  private static final int LONGEST_TEXT = 500;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public LabelledSet {
    queries = List.copyOf(queries);
  }

  /** What is wrong with it. */
  public List<Remark> check() {
    Remarks remarks = new Remarks();
    if (!isName(name)) {
      remarks.error(
          "name", "只能用小写字母、数字和连字符，最多 40 个", "must be 1 to 40 small letters, digits and hyphens");
    }
    if (queries.isEmpty()) {
      remarks.error("queries", "至少一个问题", "must have at least one");
    }
    remarks.atMost("queries", queries, MOST_QUERIES);
    for (int i = 0; i < queries.size(); i++) {
      String field = "queries[" + i + "]";
      remarks.text(field + ".text", queries.get(i).text(), LONGEST_TEXT);
      if (queries.get(i).relevant().isEmpty()) {
        remarks.error(field + ".relevant", "至少一篇文章", "must have at least one article");
      }
      remarks.atMost(field + ".relevant", queries.get(i).relevant(), MOST_RELEVANT);
    }
    return remarks.all();
  }

  /** Can a set be called that? */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }
}
