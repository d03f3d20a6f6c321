package io.lianxi.ivr.chat.search;

import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Content;
import java.util.Optional;

/**
 * What of a message is searched: the words of people, as flows and the house say always the same.
 */
final class Said {
  private Said() {}

  /** The words of the message; empty when it has none that are searched. */
  static Optional<String> text(ChatMessage message) {
    boolean isOfPeople =
        switch (message.author()) {
          case Author.Customer customer -> true;
          case Author.Agent agent -> true;
          case Author.Whisper whisper -> true;
          case Author.Flow flow -> false;
          case Author.House house -> false;
        };
    return isOfPeople ? Optional.of(text(message.content())) : Optional.empty();
  }

  private static String text(Content content) {
    return switch (content) {
      case Content.Text text -> text.text();
      case Content.Media media -> media.name();
      case Content.Place place -> place.label();
      case Content.Link link -> link.title() + " " + link.description() + " " + link.url();
      case Content.Card card -> card.title();
      case Content.Menu menu -> menu.head();
      case Content.Unknown unknown -> unknown.text();
    };
  }
}
