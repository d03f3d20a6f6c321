package io.lianxi.acd;

import java.util.regex.Pattern;

/**
 * What an agent has and a contact requires.
 *
 * @param level 1 (beginner) to 5 (expert); a requirement is met by the same name at this level or
 *     above
 */
public record Skill(String name, int level) {
  public static final int LOWEST = 1;
  public static final int HIGHEST = 5;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

  public Skill {
    if (!isName(name)) {
      throw new IllegalArgumentException("not a skill name: " + name);
    }
    if (level < LOWEST || level > HIGHEST) {
      throw new IllegalArgumentException("skill level must be 1 to 5, not " + level);
    }
  }

  /** Can a skill be named {@code text}? */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Does having this skill meet the requirement {@code required}? */
  public boolean meets(Skill required) {
    return name.equals(required.name) && level >= required.level;
  }
}
