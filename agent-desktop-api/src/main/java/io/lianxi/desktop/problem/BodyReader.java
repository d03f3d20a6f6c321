package io.lianxi.desktop.problem;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what comes in: parts of a request's body by the same strict rules as the whole. */
public final class BodyReader {
  private final JsonMapper json;

  BodyReader(JsonMapper json) {
    this.json = json;
  }

  JsonMapper mapper() {
    return json;
  }

  /**
   * {@code part} as {@code type}.
   *
   * @throws JacksonException when it is none; {@link Problem#unreadable} says where and why
   */
  public <T> T read(JsonNode part, Class<T> type) throws JacksonException {
    return json.treeToValue(part, type);
  }
}
