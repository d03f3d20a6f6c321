package io.lianxi.ivr.chat.flow;

import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.flow.InputKind;
import io.lianxi.ivr.flow.Step;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody means who writes where others press keys, in this order:
 *
 * <ol>
 *   <li>Where a yes or no is wanted: a key, or a word for it.
 *   <li>Where one of several is wanted: the key, full-width or spelled out, or the words of the
 *       choice, whole or as much of them as fits only one.
 *   <li>Where digits are wanted: those, without what people write between and around them.
 *   <li>Where words are wanted: those, on one line.
 * </ol>
 *
 * What is none of these is handed on as it is, and found to be wrong.
 */
final class Understanding {
  private static final Pattern AROUND =
      Pattern.compile(
          "^[\\p{Punct}\\p{IsPunctuation}\\s&&[^*#]]+|[\\p{Punct}\\p{IsPunctuation}\\s&&[^*#]]+$");
  private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
  private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");
  private static final int LEAST_OF_A_CHOICE = 2;

  /** The keys by the words that people have for them. */
  static final Map<String, String> NAMED_KEYS =
      Map.ofEntries(
          Map.entry("零", "0"),
          Map.entry("〇", "0"),
          Map.entry("一", "1"),
          Map.entry("二", "2"),
          Map.entry("两", "2"),
          Map.entry("三", "3"),
          Map.entry("四", "4"),
          Map.entry("五", "5"),
          Map.entry("六", "6"),
          Map.entry("七", "7"),
          Map.entry("八", "8"),
          Map.entry("九", "9"),
          Map.entry("星号", "*"),
          Map.entry("井号", "#"),
          Map.entry("star", "*"),
          Map.entry("hash", "#"),
          Map.entry("pound", "#"),
          Map.entry("zero", "0"),
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"));

  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("是", "1"),
          Map.entry("是的", "1"),
          Map.entry("对", "1"),
          Map.entry("好", "1"),
          Map.entry("好的", "1"),
          Map.entry("确认", "1"),
          Map.entry("yes", "1"),
          Map.entry("y", "1"),
          Map.entry("ok", "1"),
          Map.entry("否", "2"),
          Map.entry("不", "2"),
          Map.entry("不是", "2"),
          Map.entry("no", "2"),
          Map.entry("n", "2"));

  private Understanding() {}

  /**
   * What {@code written} is to the step.
   *
   * @param isToConfirm is it the answer to whether the last one was right?
   * @param choices what was offered
   */
  static String of(
      @Nullable Step step, boolean isToConfirm, List<Content.Choice> choices, String written) {
    if (isToConfirm) {
      String word = plain(written);
      return ANSWERS.getOrDefault(word, NAMED_KEYS.getOrDefault(word, word));
    }
    return switch (step) {
      case Step.Menu menu -> choice(choices, written);
      case Step.Survey survey -> choice(choices, written);
      case Step.Gather gather -> digits(written);
      case Step.Input input ->
          input.kind() == InputKind.TEXT
              ? BREAKS.matcher(written.strip()).replaceAll(" ")
              : digits(written);
      case null, default -> written;
    };
  }

  private static String plain(String written) {
    String narrow = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String bare = AROUND.matcher(narrow.strip()).replaceAll("");
    return bare.isEmpty() ? narrow.strip() : bare;
  }

  private static String choice(List<Content.Choice> choices, String written) {
    String word = plain(written);
    String key = NAMED_KEYS.getOrDefault(word, word);
    boolean isKey = choices.stream().anyMatch(choice -> choice.id().equals(key));
    return isKey ? key : named(choices, word).orElse(key);
  }

  private static Optional<String> named(List<Content.Choice> choices, String word) {
    Optional<String> whole =
        choices.stream()
            .filter(choice -> plain(choice.text()).equals(word))
            .map(Content.Choice::id)
            .findFirst();
    if (whole.isPresent() || word.length() < LEAST_OF_A_CHOICE) {
      return whole;
    }
    List<String> fitting =
        choices.stream()
            .filter(choice -> plain(choice.text()).contains(word))
            .map(Content.Choice::id)
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private static String digits(String written) {
    String narrow = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    String bare = narrow.endsWith("#") ? narrow.substring(0, narrow.length() - 1) : narrow;
    String joined = BETWEEN.matcher(bare).replaceAll("");
    boolean isDigits =
        !joined.isEmpty() && joined.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '+');
    return isDigits ? joined : bare;
  }
}
