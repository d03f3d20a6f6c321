package io.lianxi.knowledge.authoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with an article. */
public enum ArticleVerb {
  EDIT,
  SUBMIT,
  APPROVE,
  REJECT,
  PUBLISH,
  WITHDRAW,
  RESTORE,
  DISCARD;

  /** How addresses spell it. */
  public String action() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The verb that addresses spell so; empty when there is none. */
  public static Optional<ArticleVerb> parse(String action) {
    return Arrays.stream(values()).filter(verb -> verb.action().equals(action)).findFirst();
  }
}
