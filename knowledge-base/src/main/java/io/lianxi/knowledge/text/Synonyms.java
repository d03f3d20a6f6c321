package io.lianxi.knowledge.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which other words may stand for the words of a query. */
public final class Synonyms {
  /** A query is asked in so many other ways at most. */
  public static final int MOST_FOUND = 12;

  private final Map<String, Set<String>> others = new HashMap<>();

  /** To read them apart takes longer than all else that is done for a query. */
  private final Map<String, List<String>> words = new HashMap<>();

  private final int longest;

  /**
   * What is asked may also be said otherwise.
   *
   * @param from as it stands in the folded query
   * @param to what may stand there instead, folded
   */
  public record Other(String from, String to) {}

  public Synonyms(SynonymList list) {
    for (List<String> group : list.groups()) {
      group.forEach(word -> add(word, group));
    }
    list.oneWay().forEach(one -> add(one.from(), one.to()));
    longest = others.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private void add(String word, Collection<String> same) {
    String from = Folding.of(word).strip();
    Set<String> all = others.computeIfAbsent(from, none -> new LinkedHashSet<>());
    same.stream().map(other -> Folding.of(other).strip()).forEach(all::add);
    all.remove(from);
    words.computeIfAbsent(from, Synonyms::read);
    all.forEach(other -> words.computeIfAbsent(other, Synonyms::read));
  }

  private static List<String> read(String folded) {
    return Words.of(folded).stream().distinct().toList();
  }

  /** The words that {@code part}, either of an {@link Other}, is made of. */
  public List<String> words(String part) {
    return words.getOrDefault(part, List.of());
  }

  /** What else {@code folded} may be asked for: the longest words first come from the left. */
  public List<Other> in(String folded) {
    List<Other> found = new ArrayList<>();
    int at = 0;
    while (at < folded.length() && found.size() < MOST_FOUND) {
      String word = longestAt(folded, at);
      for (String other : others.getOrDefault(word, Set.of())) {
        if (found.size() < MOST_FOUND && !folded.contains(other)) {
          found.add(new Other(word, other));
        }
      }
      at += Math.max(1, word.length());
    }
    return found;
  }

  private String longestAt(String folded, int at) {
    for (int length = Math.min(longest, folded.length() - at); length > 0; length--) {
      String word = folded.substring(at, at + length);
      if (others.containsKey(word) && isWhole(folded, at, at + length)) {
        return word;
      }
    }
    return "";
  }

  /** Letters and digits are words only as a whole: "app" is not in "apple". */
  private static boolean isWhole(String text, int from, int to) {
    return isBorder(text, from) && isBorder(text, to);
  }

  private static boolean isBorder(String text, int at) {
    return at == 0 || at == text.length() || !isPlain(text, at - 1) || !isPlain(text, at);
  }

  private static boolean isPlain(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) && !Folding.isHan(c);
  }
}
