package io.lianxi.acd;

import io.lianxi.acd.Requirement.And;
import io.lianxi.acd.Requirement.Has;
import io.lianxi.acd.Requirement.Not;
import io.lianxi.acd.Requirement.Or;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a {@link Requirement}, one method for each line of its grammar:
 *
 * <pre>
 * any  = all { "or" all }
 * all  = part { "and" part }
 * part = "not" part | "(" any ")" | skill [ ">=" level ]
 * </pre>
 *
 * The words {@code and}, {@code or} and {@code not} may be in capitals, and name no skill.
 */
final class RequirementText {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:(?<word>[A-Za-z][A-Za-z0-9_-]*)|(?<sign>>=|[()])|(?<level>\\d+)|$)");

  private final String text;
  private final Matcher tokens;

  /** The token that is looked at; empty at the end. */
  private String token = "";

  private int tokenStart;
  private int terms;

  RequirementText(String text) {
    if (text.length() > Requirement.LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "a requirement has at most " + Requirement.LONGEST_TEXT + " characters");
    }
    this.text = text;
    this.tokens = TOKEN.matcher(text);
    next();
  }

  Requirement read() {
    if (token.isEmpty()) {
      return Requirement.anyone();
    }
    Requirement read = any(1);
    if (!token.isEmpty()) {
      throw wrong("expected 'and', 'or' or the end");
    }
    return read;
  }

  private Requirement any(int depth) {
    List<Requirement> parts = new ArrayList<>(List.of(all(depth)));
    while (takes("or")) {
      parts.add(all(depth));
    }
    return parts.size() == 1 ? parts.getFirst() : new Or(parts);
  }

  private Requirement all(int depth) {
    List<Requirement> parts = new ArrayList<>(List.of(part(depth)));
    while (takes("and")) {
      parts.add(part(depth));
    }
    return parts.size() == 1 ? parts.getFirst() : new And(parts);
  }

  private Requirement part(int depth) {
    if (depth > Requirement.DEEPEST_NESTING) {
      throw wrong("nested more than " + Requirement.DEEPEST_NESTING + " deep");
    }
    if (takes("not")) {
      return new Not(part(depth + 1));
    }
    if (takes("(")) {
      Requirement within = any(depth + 1);
      if (!takes(")")) {
        throw wrong("expected ')'");
      }
      return within;
    }
    return term();
  }

  private Requirement term() {
    boolean isName = !token.isEmpty() && Character.isLetter(token.charAt(0));
    if (!isName || is("and") || is("or")) {
      throw wrong("expected a skill, 'not' or '('");
    }
    if (++terms > Requirement.MOST_TERMS) {
      throw wrong("more than " + Requirement.MOST_TERMS + " skills");
    }
    int start = tokenStart;
    String name = token;
    next();
    int level = takes(">=") ? level() : Skill.LOWEST;
    try {
      return new Has(new Skill(name, level));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("at " + (start + 1) + ": " + e.getMessage(), e);
    }
  }

  private int level() {
    if (!token.matches("[1-5]")) {
      throw wrong("expected a level from 1 to 5");
    }
    int level = token.charAt(0) - '0';
    next();
    return level;
  }

  private boolean is(String expected) {
    return token.toLowerCase(Locale.ROOT).equals(expected);
  }

  private boolean takes(String expected) {
    if (!is(expected)) {
      return false;
    }
    next();
    return true;
  }

  private void next() {
    int from = tokenStart + token.length();
    tokens.region(from, text.length());
    if (!tokens.lookingAt()) {
      tokenStart = from + blanks(from);
      throw wrong("this character has no meaning here");
    }
    token = tokens.group().strip();
    tokenStart = tokens.end() - token.length();
  }

  private int blanks(int from) {
    int end = from;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end - from;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("at " + (tokenStart + 1) + ": " + what);
  }
}
