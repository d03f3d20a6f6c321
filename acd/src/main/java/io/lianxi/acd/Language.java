package io.lianxi.acd;

/** The language a contact is served in; it is also the skill an agent needs to serve it. */
public enum Language {
  ZH,
  EN;

  private static final Skill CHINESE = new Skill("zh", Skill.LOWEST);
  private static final Skill ENGLISH = new Skill("en", Skill.LOWEST);

  /** The skill that serves this language. */
  public Skill skill() {
    return switch (this) {
      case ZH -> CHINESE;
      case EN -> ENGLISH;
    };
  }
}
