package io.lianxi.acd;

/** The language a contact is served in; it is also the skill an agent needs to serve it. */
public enum Language {
  ZH,
  EN;

  /** The skill that serves this language. */
  public Skill skill() {
    return new Skill(
        switch (this) {
          case ZH -> "zh";
          case EN -> "en";
        },
        Skill.LOWEST);
  }
}
