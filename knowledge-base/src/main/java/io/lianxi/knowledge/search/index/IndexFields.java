package io.lianxi.knowledge.search.index;

/** What the fields of an article are called in the index, and the name by which one answers. */
public final class IndexFields {
  public static final String TITLE = "title";
  public static final String TITLE_WORDS = "titleWords";
  public static final String QUESTION_WORDS = "questionWords";
  public static final String TAG_WORDS = "tagWords";
  public static final String BODY_WORDS = "bodyWords";

  /** A {@link Brief}. */
  public static final String BRIEF = "codedBrief";

  /** All words of the title and the questions. */
  public static final String WORDS = "words";

  /** What somebody may begin to type. */
  public static final String STARTS = "starts";

  public static final String CATEGORY = "category";
  public static final String KIND = "kind";

  /** Where it is true; {@link #EVERYWHERE} when it is true everywhere. */
  public static final String PROVINCES = "provinces";

  public static final String EVERYWHERE = "*";

  /** Days since 1970-01-01, the first and the last on which it is true. */
  public static final String VALID_FROM = "validFrom";

  public static final String VALID_TO = "validTo";
  public static final String IS_EMBEDDED = "isEmbedded";
  public static final String PASSAGES = "passages";
  public static final String VECTOR = "vector";

  private IndexFields() {}
}
