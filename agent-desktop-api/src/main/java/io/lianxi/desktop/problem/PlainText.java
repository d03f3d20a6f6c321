package io.lianxi.desktop.problem;

import io.lianxi.acd.StorableText;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a text of a request and refuses characters that no store can keep. */
final class PlainText extends StdDeserializer<String> {

  PlainText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    String text = parser.getValueAsString();
    if (text == null || !parser.currentToken().isScalarValue()) {
      return context.reportInputMismatch(String.class, "must be a text");
    }
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("must not contain the character U+0000");
    }
    if (!StorableText.of(text).equals(text)) {
      throw new IllegalArgumentException("must not contain halves of surrogate pairs");
    }
    return text;
  }
}
