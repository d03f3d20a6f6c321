package io.lianxi.knowledge.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles as lines of JSON, UTF-8, read one after the other: at most {@link #MOST_LINES}, of at
 * most {@link #LONGEST_LINE} bytes each.
 */
public final class NdjsonArticles implements Intake.Source {
  public static final int MOST_LINES = 1_000_000;
  public static final int LONGEST_LINE = 8 << 20;
  private static final int CHUNK = 64 << 10;

  private final JsonMapper json;
  private final InputStream in;
  private final @Nullable String file;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean isTooLong;

  /**
   * @param file its name; null where only one came
   */
  public NdjsonArticles(JsonMapper json, InputStream in, @Nullable String file) {
    this.json = json;
    this.in = new BufferedInputStream(in, CHUNK);
    this.file = file;
  }

  @Override
  public void read(Consumer<Incoming> reader) {
    try {
      long number = 0;
      while (hasLine()) {
        number++;
        Place place = Place.line(file, number);
        if (number > MOST_LINES) {
          reader.accept(
              Incoming.Refused.of(
                  place,
                  null,
                  "",
                  "超过 100 万行，其余未读取",
                  "has more than a million lines; the rest is not read"));
          return;
        }
        if (isTooLong) {
          reader.accept(
              Incoming.Refused.of(place, null, "", "此行超过 8 MB", "the line is longer than 8 MB"));
        } else {
          line(place, reader);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads on to the end of a line; false at the end of all. */
  private boolean hasLine() throws IOException {
    line.reset();
    isTooLong = false;
    int read = in.read();
    if (read < 0) {
      return false;
    }
    while (read >= 0 && read != '\n') {
      if (line.size() < LONGEST_LINE) {
        line.write(read);
      } else {
        isTooLong = true;
      }
      read = in.read();
    }
    return true;
  }

  private void line(Place place, Consumer<Incoming> reader) {
    try {
      byte[] bytes = line.toByteArray();
      String text = PlainWords.decoded(bytes, bytes.length).replace("\uFEFF", "");
      if (!text.isBlank()) {
        reader.accept(article(place, json.readTree(text)));
      }
    } catch (CharacterCodingException e) {
      reader.accept(Incoming.Refused.of(place, null, "", "不是 UTF-8 文本", "is not UTF-8"));
    } catch (JacksonException e) {
      reader.accept(Incoming.Refused.of(place, null, "", "不是 JSON", "is not JSON"));
    }
  }

  private static Incoming article(Place place, JsonNode node) {
    return node.isObject()
        ? new Fields(field -> texts(node.path(field))).read(place)
        : Incoming.Refused.of(place, null, "", "不是 JSON 对象", "is not a JSON object");
  }

  private static @Nullable List<String> texts(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (node.isString() || node.isNumber()) {
      return List.of(node.asString());
    }
    if (!node.isArray()) {
      return null;
    }
    List<String> all = new ArrayList<>();
    for (JsonNode one : node) {
      if (!one.isString() && !one.isNumber()) {
        return null;
      }
      all.add(one.asString());
    }
    return all;
  }
}
