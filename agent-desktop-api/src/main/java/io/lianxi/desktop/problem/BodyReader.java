package io.lianxi.desktop.problem;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebInputException;
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

  /**
   * A whole body as {@code type}, for doors that take longer ones than others do.
   *
   * @throws ServerWebInputException when it is none, which is refused as any other body is
   */
  public <T> T read(byte[] body, Class<T> type) {
    try {
      T read = json.readValue(body, type);
      if (read == null) {
        throw Problem.of(HttpStatus.BAD_REQUEST, "malformed", "A JSON body is needed.");
      }
      return read;
    } catch (JacksonException e) {
      throw new ServerWebInputException("not JSON", null, e);
    }
  }
}
