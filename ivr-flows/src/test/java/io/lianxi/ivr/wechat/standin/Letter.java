package io.lianxi.ivr.wechat.standin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/**
 * A message or an event as the platform writes it; the same letter may be delivered more than once.
 *
 * @param key by which a receiver may tell that it has it already
 */
@NullMarked
public record Letter(String key, String xml) {

  /** The fields in their order as a document; numbers stand bare, all else is character data. */
  static String document(Map<String, ?> fields) {
    StringBuilder xml = new StringBuilder("<xml>");
    fields.forEach(
        (name, value) ->
            xml.append('<')
                .append(name)
                .append('>')
                .append(value instanceof Number ? value : data(String.valueOf(value)))
                .append("</")
                .append(name)
                .append('>'));
    return xml.append("</xml>").toString();
  }

  private static String data(String text) {
    return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
  }

  static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }
}
