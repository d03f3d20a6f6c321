package io.lianxi.ivr.wechat.letter;

import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Content.MediaKind;
import io.lianxi.ivr.wechat.budget.Budget.Occasion;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a letter means to the house. */
public sealed interface Meaning {

  /**
   * The follower says something.
   *
   * @param occasion that it gives to answer
   * @param mediaId of the file that belongs to it, with the platform; "" when there is none
   */
  record Said(Content content, Occasion occasion, String mediaId) implements Meaning {}

  /** The follower has left the account. */
  record Left() implements Meaning {}

  /** Something has happened that is no part of a conversation. */
  record Noted(String event) implements Meaning {}

  /**
   * The meaning of {@code letter}. What the house does not know is said as it came, be it a
   * message; events it does not know are noted.
   *
   * @param file names the file of the house for one of the platform
   */
  static Meaning of(Letter letter, UnaryOperator<String> file) {
    return switch (letter.field("MsgType").toLowerCase(Locale.ROOT)) {
      case "text" -> text(letter);
      case "image" -> media(letter, file, MediaKind.IMAGE, "image/jpeg");
      case "voice" -> media(letter, file, MediaKind.VOICE, "audio/" + format(letter));
      case "video", "shortvideo" -> media(letter, file, MediaKind.VIDEO, "video/mp4");
      case "location" -> place(letter);
      case "link" ->
          said(
              new Content.Link(
                  letter.field("Title"), letter.field("Description"), letter.field("Url")));
      case "event" -> event(letter);
      default -> said(unknown(letter));
    };
  }

  private static Said said(Content content) {
    return new Said(content, Occasion.MESSAGE, "");
  }

  /** A choice in a menu that was sent is written, and counts as a click all the same. */
  private static Meaning text(Letter letter) {
    Occasion occasion = letter.field("bizmsgmenuid").isEmpty() ? Occasion.MESSAGE : Occasion.ACTION;
    return new Said(new Content.Text(letter.field("Content")), occasion, "");
  }

  private static String format(Letter letter) {
    String format = letter.field("Format").toLowerCase(Locale.ROOT);
    return format.matches("[a-z0-9]{1,10}") ? format : "amr";
  }

  private static Meaning media(
      Letter letter, UnaryOperator<String> file, MediaKind kind, String type) {
    String id = letter.field("MediaId");
    if (id.isBlank()) {
      return said(unknown(letter));
    }
    String name =
        letter.field("MsgType") + letter.key() + "." + type.substring(type.indexOf('/') + 1);
    return new Said(new Content.Media(kind, file.apply(id), name, type, 0), Occasion.MESSAGE, id);
  }

  private static Meaning place(Letter letter) {
    Optional<Double> latitude = degrees(letter.field("Location_X"));
    Optional<Double> longitude = degrees(letter.field("Location_Y"));
    return latitude.isPresent() && longitude.isPresent()
        ? said(new Content.Place(latitude.get(), longitude.get(), letter.field("Label")))
        : said(unknown(letter));
  }

  private static Optional<Double> degrees(String text) {
    try {
      double degrees = Double.parseDouble(text);
      return Double.isFinite(degrees) && Math.abs(degrees) <= 360
          ? Optional.of(degrees)
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Meaning event(Letter letter) {
    String event = letter.field("Event");
    String key = letter.field("EventKey");
    return switch (event.toLowerCase(Locale.ROOT)) {
      case "unsubscribe" -> new Left();
      case "subscribe", "scan" -> acted(new Content.Unknown(event, key));
      case "click" -> acted(key.isBlank() ? new Content.Unknown(event, "") : new Content.Text(key));
      case "scancode_push", "scancode_waitmsg" ->
          acted(new Content.Unknown(event, letter.field("ScanCodeInfo/ScanResult")));
      default -> new Noted(event);
    };
  }

  private static Meaning acted(Content content) {
    return new Said(content, Occasion.ACTION, "");
  }

  /** All that the platform says of it, but who and when. */
  private static Content unknown(Letter letter) {
    String told =
        letter.fields().entrySet().stream()
            .filter(field -> !isHead(field.getKey()))
            .sorted(Map.Entry.comparingByKey())
            .map(field -> field.getKey() + ": " + field.getValue())
            .collect(Collectors.joining("\n"));
    return new Content.Unknown(letter.field("MsgType"), told);
  }

  private static boolean isHead(String name) {
    return name.matches("ToUserName|FromUserName|CreateTime|MsgType|MsgId");
  }
}
