package io.lianxi.ivr.chat.flow;

import io.lianxi.ivr.chat.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a list to choose from of a menu that is written to be heard: "查询余额请按一。" or "For your
 * balance, press one." is a choice, unless the flow says itself what there is to choose; what is
 * neither comes before the list or after it.
 */
final class Menus {
  private static final String KEY =
      "(\\d|[零一二三四五六七八九]|星号|井号|zero|one|two|three|four|five|six|seven|eight|nine|star|hash"
          + "|pound)";
  private static final Pattern SENTENCE =
      Pattern.compile("(?:[^。！？.!?；;，：]|[.!?](?!\\s|$|\\p{IsHan}|[A-Z]))+(?:[。！？；;，：]|[.!?])?\\s*");
  private static final Pattern CHINESE =
      Pattern.compile("(.{1,40}?)[，, ]?请?按" + KEY + "键?[。；;，！]?\\s*");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:(?:[Ff]or|[Tt]o|[Aa]bout|[Ii]f) )?(.{1,80}?),? press " + KEY + "[.,;!]?\\s*");

  private Menus() {}

  /** The list of {@code choices}, among what {@code said} says besides. */
  static Content.Menu with(String said, List<Content.Choice> choices) {
    Content.Menu heard = heard(said);
    return new Content.Menu(heard.head(), choices, heard.tail());
  }

  /** The list that {@code said} is; empty when it does not name each of {@code keys}. */
  static Optional<Content.Menu> of(String said, Set<String> keys) {
    Content.Menu heard = heard(said);
    Set<String> named = new TreeSet<>(heard.choices().stream().map(Content.Choice::id).toList());
    return named.equals(new TreeSet<>(keys)) && named.size() == heard.choices().size()
        ? Optional.of(heard)
        : Optional.empty();
  }

  private static Content.Menu heard(String said) {
    StringBuilder head = new StringBuilder();
    StringBuilder tail = new StringBuilder();
    List<Content.Choice> choices = new ArrayList<>();
    Matcher sentences = SENTENCE.matcher(said);
    while (sentences.find()) {
      String sentence = sentences.group();
      Optional<Content.Choice> choice =
          choice(CHINESE, sentence).or(() -> choice(ENGLISH, sentence));
      if (choice.isPresent()) {
        choices.add(choice.get());
      } else {
        (choices.isEmpty() ? head : tail).append(sentence);
      }
    }
    return new Content.Menu(head.toString().strip(), choices, tail.toString().strip());
  }

  private static Optional<Content.Choice> choice(Pattern pattern, String sentence) {
    Matcher said = pattern.matcher(sentence);
    if (!said.matches()) {
      return Optional.empty();
    }
    String key = said.group(2);
    String words = said.group(1).strip();
    return Optional.of(
        new Content.Choice(
            Understanding.NAMED_KEYS.getOrDefault(key, key),
            words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)));
  }
}
