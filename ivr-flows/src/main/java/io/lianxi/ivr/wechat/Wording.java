package io.lianxi.ivr.wechat;

import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Delivery;
import io.lianxi.ivr.wechat.platform.Outgoing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How messages are written for the platform, which counts each:
 *
 * <ol>
 *   <li>whatever can be said in words is said in words, a menu by the numbers of its choices: who
 *       answers in words opens the window of a message, not that of a click;
 *   <li>what waits behind it in words goes along, as long as it fits;
 *   <li>what is longer than the platform takes goes in parts, cut at the end of a line if possible.
 * </ol>
 */
final class Wording {
  private static final int LONGEST = Outgoing.LONGEST_TEXT;

  private Wording() {}

  /**
   * Messages to be sent as one.
   *
   * @param numbers of those that go along, in order
   * @param parts that they are sent in
   */
  record Written(List<Long> numbers, List<String> parts) {}

  /** {@code first} in words, with what waits behind it; empty when it is no words. */
  static Optional<Written> of(ChatMessage first, List<ChatMessage> behind) {
    return of(first, behind, message -> "");
  }

  /**
   * The same.
   *
   * @param name of whoever says it, where it is not the one agent; else ""
   */
  static Optional<Written> of(
      ChatMessage first, List<ChatMessage> behind, Function<ChatMessage, String> name) {
    return words(first, name).map(words -> together(first, words, behind, name));
  }

  private static Optional<String> words(ChatMessage message, Function<ChatMessage, String> name) {
    String by = name.apply(message);
    return words(message.content()).map(words -> by.isEmpty() ? words : "【" + by + "】" + words);
  }

  private static Written together(
      ChatMessage first,
      String words,
      List<ChatMessage> behind,
      Function<ChatMessage, String> name) {
    List<Long> numbers = new ArrayList<>(List.of(first.number()));
    StringBuilder text = new StringBuilder(words);
    for (ChatMessage next : behind) {
      if (!next.author().isForCustomer()) {
        continue;
      }
      Optional<String> more = words(next, name);
      if (next.delivery() != Delivery.STORED
          || more.isEmpty()
          || bytes(text + "\n" + more.get()) > LONGEST) {
        break;
      }
      text.append('\n').append(more.get());
      numbers.add(next.number());
    }
    return new Written(List.copyOf(numbers), parts(text.toString()));
  }

  private static Optional<String> words(Content content) {
    return switch (content) {
      case Content.Text text -> Optional.of(text.text());
      case Content.Menu menu -> Optional.of(menu(menu));
      case Content.Place place ->
          Optional.of(lines(place.label(), place.latitude() + ", " + place.longitude()));
      case Content.Link link -> Optional.of(lines(link.title(), link.description(), link.url()));
      case Content.Card card -> Optional.of(lines(card.title(), card.summary(), card.url()));
      case Content.Unknown unknown -> Optional.of(unknown.text());
      case Content.Media media -> Optional.empty();
    };
  }

  private static String menu(Content.Menu menu) {
    String choices =
        menu.choices().stream()
            .map(choice -> choice.id() + ". " + choice.text())
            .collect(Collectors.joining("\n"));
    return lines(menu.head(), choices, menu.tail());
  }

  private static String lines(String... lines) {
    return List.of(lines).stream()
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n"));
  }

  /** {@code text} in parts that the platform takes, with nothing lost. */
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    String rest = text;
    while (bytes(rest) > LONGEST) {
      int end = longestFit(rest);
      int line = rest.lastIndexOf('\n', end - 1) + 1;
      int cut = line > end / 2 ? line : end;
      parts.add(rest.substring(0, cut));
      rest = rest.substring(cut);
    }
    parts.add(rest);
    return List.copyOf(parts);
  }

  private static int longestFit(String text) {
    int bytes = 0;
    int end = 0;
    while (end < text.length()) {
      int sign = text.codePointAt(end);
      bytes += bytes(Character.toString(sign));
      if (bytes > LONGEST) {
        return end;
      }
      end += Character.charCount(sign);
    }
    return end;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
