package io.lianxi.knowledge.text;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Marks in a text, as it was written, what was searched for; the result is safe HTML. */
public final class Highlight {
  /** Of a text only so much is looked through. */
  private static final int LONGEST_TEXT = 50_000;

  /** Characters that stand in every text. */
  private static final Set<String> EVERYWHERE =
      "的了吗呢啊么吧呀哦我你您他她它们是有在不和就要这那个什怎如何为请问能会可以及与或给被把让从到对上下中为之其而"
          .codePoints()
          .mapToObj(Character::toString)
          .collect(Collectors.toUnmodifiableSet());

  private final List<String> words;

  /**
   * @param words folded; single characters are marked only when they say something, and only where
   *     there is nothing longer
   */
  public Highlight(Collection<String> words) {
    boolean isLong = words.stream().anyMatch(word -> !Words.isCharacter(word));
    this.words =
        words.stream()
            .filter(word -> !Words.isCharacter(word) || (!isLong && !EVERYWHERE.contains(word)))
            .distinct()
            .toList();
  }

  /** All of {@code text}. */
  public String all(String text) {
    return html(text, marks(text), 0, text.length());
  }

  /** The part of {@code text}, at most about {@code length} characters, with the most marks. */
  public String best(String text, int length) {
    String read = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    BitSet marks = marks(read);
    int from = start(read, densest(marks, read.length(), length), length);
    int to = whole(read, Math.min(read.length(), from + length));
    return (from > 0 ? "…" : "") + html(read, marks, from, to) + (to < text.length() ? "…" : "");
  }

  private BitSet marks(String text) {
    String folded = Folding.aligned(text);
    BitSet marks = new BitSet(text.length());
    for (String word : words) {
      for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        marks.set(at, at + word.length());
      }
    }
    return marks;
  }

  /** Where the window begins in which the most is marked; the first of equals. */
  private static int densest(BitSet marks, int end, int length) {
    int best = 0;
    int most = 0;
    for (int at = marks.nextSetBit(0); at >= 0; at = marks.nextSetBit(marks.nextClearBit(at))) {
      int count = marks.get(at, Math.min(end, at + length)).cardinality();
      if (count > most) {
        most = count;
        best = at;
      }
    }
    return best;
  }

  /** Begins with a sentence where one begins near, else a little before the mark. */
  private static int start(String text, int at, int length) {
    int earliest = Math.max(0, at - length / 3);
    for (int i = at; i > earliest; i--) {
      if ("。！？；\n!?;".indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return earliest == 0 ? 0 : whole(text, Math.max(0, at - length / 6));
  }

  private static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static String html(String text, BitSet marks, int from, int to) {
    StringBuilder html = new StringBuilder();
    boolean isOpen = false;
    for (int i = from; i < to; i++) {
      if (marks.get(i) != isOpen) {
        html.append(isOpen ? "</mark>" : "<mark>");
        isOpen = !isOpen;
      }
      escape(text.charAt(i), html);
    }
    return html.append(isOpen ? "</mark>" : "").toString();
  }

  private static void escape(char c, StringBuilder html) {
    switch (c) {
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '&' -> html.append("&amp;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.append(Character.isISOControl(c) ? ' ' : c);
    }
  }
}
