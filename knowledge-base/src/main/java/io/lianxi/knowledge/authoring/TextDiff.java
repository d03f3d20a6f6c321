package io.lianxi.knowledge.authoring;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import io.lianxi.knowledge.article.ArticleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two editions: lines first, and within lines that changed, signs and
 * numbers. Texts of which more has changed than can be compared in time are different as a whole.
 */
public final class TextDiff {
  private static final int MOST_LINES = 5_000;
  private static final int MOST_SIGNS = 4_000;

  /** A number or word of Latin letters is one, as is every other sign. */
  private static final Pattern SIGNS = Pattern.compile("[\\p{IsLatin}\\p{Nd}.]+|\\X");

  private TextDiff() {}

  /** A field that says something else. */
  public record Field(String field, Object from, Object to) {}

  /** A piece of the text. */
  public record Piece(Kind kind, String text) {}

  /** Where a piece is. */
  public enum Kind {
    /** In both. */
    SAME,
    /** In the later one. */
    ADDED,
    /** In the earlier one. */
    REMOVED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The fields other than the body in which they differ. */
  public static List<Field> fields(ArticleText from, ArticleText to) {
    List<Field> fields = new ArrayList<>();
    add(fields, "title", from.title(), to.title());
    add(fields, "kind", from.scope().kind(), to.scope().kind());
    add(fields, "category", from.scope().category(), to.scope().category());
    add(fields, "tags", from.tags(), to.tags());
    add(fields, "provinces", from.scope().provinces(), to.scope().provinces());
    add(fields, "questions", from.questions(), to.questions());
    add(fields, "links", from.links(), to.links());
    add(fields, "validFrom", from.scope().validFrom(), to.scope().validFrom());
    add(fields, "validTo", from.scope().validTo(), to.scope().validTo());
    return fields;
  }

  private static void add(
      List<Field> fields, String name, @Nullable Object from, @Nullable Object to) {
    if (!Objects.equals(from, to)) {
      fields.add(new Field(name, from == null ? "" : from, to == null ? "" : to));
    }
  }

  /** The pieces of both texts, in order; equal texts are one piece. */
  public static List<Piece> body(String from, String to) {
    Pieces pieces = new Pieces();
    compared(lines(from), lines(to), MOST_LINES, pieces, TextDiff::changedLines);
    return pieces.all();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end + 1));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  /** What is done with pieces that are not the same. */
  private interface Changed {
    void add(List<String> from, List<String> to, Pieces pieces);
  }

  private static void compared(
      List<String> from, List<String> to, int most, Pieces pieces, Changed changed) {
    if (from.size() + to.size() > most) {
      whole(from, to, pieces);
      return;
    }
    int at = 0;
    List<String> gone = new ArrayList<>();
    List<String> come = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(from, to, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      int next = delta.getSource().getPosition();
      if (next > at) {
        between(gone, come, pieces, changed);
        pieces.add(Kind.SAME, from.subList(at, next));
      }
      gone.addAll(delta.getSource().getLines());
      come.addAll(delta.getTarget().getLines());
      at = next + delta.getSource().size();
    }
    between(gone, come, pieces, changed);
    pieces.add(Kind.SAME, from.subList(at, from.size()));
  }

  /** What came and went between two that are the same is one change, in whatever steps. */
  private static void between(
      List<String> gone, List<String> come, Pieces pieces, Changed changed) {
    if (!gone.isEmpty() || !come.isEmpty()) {
      changed.add(List.copyOf(gone), List.copyOf(come), pieces);
      gone.clear();
      come.clear();
    }
  }

  private static void whole(List<String> from, List<String> to, Pieces pieces) {
    if (from.equals(to)) {
      pieces.add(Kind.SAME, from);
    } else {
      pieces.add(Kind.REMOVED, from);
      pieces.add(Kind.ADDED, to);
    }
  }

  private static void changedLines(List<String> from, List<String> to, Pieces pieces) {
    if (from.isEmpty() || to.isEmpty()) {
      whole(from, to, pieces);
    } else {
      compared(signs(from), signs(to), MOST_SIGNS, pieces, TextDiff::whole);
    }
  }

  private static List<String> signs(List<String> lines) {
    return SIGNS.matcher(String.join("", lines)).results().map(MatchResult::group).toList();
  }

  /** Pieces, of which neighbours of one kind become one. */
  private static final class Pieces {
    private final List<Piece> all = new ArrayList<>();

    void add(Kind kind, List<String> parts) {
      String text = String.join("", parts);
      if (text.isEmpty()) {
        return;
      }
      if (!all.isEmpty() && all.getLast().kind() == kind) {
        text = all.removeLast().text() + text;
      }
      all.add(new Piece(kind, text));
    }

    List<Piece> all() {
      return List.copyOf(all);
    }
  }
}
