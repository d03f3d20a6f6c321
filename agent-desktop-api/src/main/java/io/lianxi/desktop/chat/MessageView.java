package io.lianxi.desktop.chat;

import io.lianxi.acd.AgentId;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Content;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A message as staff and customers see it.
 *
 * @param from customer, agent, flow, house, or, for staff only, whisper
 * @param agent absent unless one of the staff wrote it
 * @param kind text, image, voice, video, file, place, link, card, menu or unknown; what it has
 *     besides a text is in the field of that name
 * @param file of an image, voice, video or file
 * @param problem why it has failed, or what stands in its way; absent for nothing
 */
public record MessageView(
    long number,
    String from,
    @Nullable String agent,
    Instant at,
    String kind,
    @Nullable String text,
    @Nullable FileView file,
    @Nullable PlaceView place,
    @Nullable LinkView link,
    @Nullable CardView card,
    @Nullable MenuView menu,
    String delivery,
    @Nullable String problem) {

  /** A file, and where it is to be had. */
  public record FileView(String id, String name, String type, long size, String url) {}

  /** A place on the map, in degrees. */
  public record PlaceView(double latitude, double longitude, String label) {}

  /** An address in the web. */
  public record LinkView(String title, String description, String url) {}

  /** An article of ours. */
  public record CardView(String article, String title, String summary, String url) {}

  /** A choice. */
  public record MenuView(String head, List<ChoiceView> choices, String tail) {}

  /** What can be chosen; the key is the answer. */
  public record ChoiceView(String key, String text) {}

  /**
   * For whom it is shown.
   *
   * @param files where a file is to be had, by its id
   * @param names of agents
   */
  record Reader(UnaryOperator<String> files, Function<AgentId, String> names) {}

  /** The message as staff see it. */
  public static MessageView forStaff(ChatMessage message) {
    return of(message, new Reader(file -> "/api/chats/files/" + file, AgentId::value));
  }

  /**
   * The message as the customer sees it.
   *
   * @param reader whose names are those by which customers know agents
   */
  static MessageView forCustomer(ChatMessage message, Reader reader) {
    return of(message, reader);
  }

  private static MessageView of(ChatMessage message, Reader reader) {
    Content content = message.content();
    return new MessageView(
        message.number(),
        from(message.author()),
        message.author().staff().map(reader.names()).orElse(null),
        message.at(),
        kind(content),
        text(content),
        content instanceof Content.Media media ? file(media, reader) : null,
        content instanceof Content.Place place
            ? new PlaceView(place.latitude(), place.longitude(), place.label())
            : null,
        content instanceof Content.Link link
            ? new LinkView(link.title(), link.description(), link.url())
            : null,
        content instanceof Content.Card card
            ? new CardView(card.article(), card.title(), card.summary(), card.url())
            : null,
        content instanceof Content.Menu menu ? menu(menu) : null,
        message.delivery().name().toLowerCase(Locale.ROOT),
        message.problem());
  }

  private static String from(Author author) {
    return switch (author) {
      case Author.Customer customer -> "customer";
      case Author.Agent agent -> "agent";
      case Author.Flow flow -> "flow";
      case Author.House house -> "house";
      case Author.Whisper whisper -> "whisper";
    };
  }

  private static String kind(Content content) {
    return switch (content) {
      case Content.Text text -> "text";
      case Content.Media media -> media.what().name().toLowerCase(Locale.ROOT);
      case Content.Place place -> "place";
      case Content.Link link -> "link";
      case Content.Card card -> "card";
      case Content.Menu menu -> "menu";
      case Content.Unknown unknown -> "unknown";
    };
  }

  private static @Nullable String text(Content content) {
    return switch (content) {
      case Content.Text text -> text.text();
      case Content.Unknown unknown -> unknown.text();
      case Content.Media media -> null;
      case Content.Place place -> null;
      case Content.Link link -> null;
      case Content.Card card -> null;
      case Content.Menu menu -> null;
    };
  }

  private static FileView file(Content.Media media, Reader reader) {
    return new FileView(
        media.file(), media.name(), media.type(), media.size(), reader.files().apply(media.file()));
  }

  private static MenuView menu(Content.Menu menu) {
    return new MenuView(
        menu.head(),
        menu.choices().stream().map(it -> new ChoiceView(it.id(), it.text())).toList(),
        menu.tail());
  }
}
