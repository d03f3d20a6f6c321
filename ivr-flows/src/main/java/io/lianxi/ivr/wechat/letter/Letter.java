package io.lianxi.ivr.wechat.letter;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A message or an event as the platform writes it: fields with texts, of which inner ones are named
 * by their way, e.g. {@code ScanCodeInfo/ScanType}. Of several of the same name it is the first.
 */
public final class Letter {
  private static final int MOST_FIELDS = 300;
  private static final int DEEPEST = 12;
  private static final int LONGEST_KEY = 64;
  private static final int LONGEST_NUMBER = 15;
  private static final XMLInputFactory XML = factory();

  private final Map<String, String> fields;

  private Letter(Map<String, String> fields) {
    this.fields = fields;
  }

  /** Says why something is no letter. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final String why;

    Unreadable(String why) {
      super(why, null, false, false);
      this.why = why;
    }

    public String why() {
      return why;
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing from elsewhere is read");
        });
    return factory;
  }

  /**
   * Reads {@code xml}, which may not declare anything, and not reach further than this text.
   *
   * @throws Unreadable when it is no such document
   */
  public static Letter read(String xml) throws Unreadable {
    Stowaways stowaways = Stowaways.in(xml);
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(stowaways.hidden(xml)));
      Map<String, String> fields = new LinkedHashMap<>();
      Deque<StringBuilder> texts = new ArrayDeque<>();
      Deque<String> path = new ArrayDeque<>();
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            begin(path, reader.getLocalName());
            texts.push(new StringBuilder());
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (!texts.isEmpty()) {
              texts.element().append(reader.getText());
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            String text = stowaways.shown(texts.pop().toString());
            end(fields, path, text);
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new Unreadable("declares or names an entity");
          default -> {}
        }
      }
      return new Letter(fields);
    } catch (XMLStreamException e) {
      throw new Unreadable("is not XML");
    }
  }

  private static void begin(Deque<String> path, String name) throws Unreadable {
    if (path.size() >= DEEPEST) {
      throw new Unreadable("is nested too deep");
    }
    path.addLast(name);
  }

  private static void end(Map<String, String> fields, Deque<String> path, String text)
      throws Unreadable {
    String name = String.join("/", path.stream().skip(1).toList());
    path.removeLast();
    if (!name.isEmpty()) {
      fields.putIfAbsent(name, text);
    }
    if (fields.size() > MOST_FIELDS) {
      throw new Unreadable("has too many fields");
    }
  }

  /** The text of a field; "" when there is none. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** All fields, in their order. */
  public Map<String, String> fields() {
    return Map.copyOf(fields);
  }

  /** The openid of the follower. */
  public String from() {
    return field("FromUserName");
  }

  /** When it was written; {@code now} when it does not say so, or says a later time. */
  public Instant at(Instant now) {
    String seconds = field("CreateTime");
    if (!seconds.matches("\\d{1," + LONGEST_NUMBER + "}")) {
      return now;
    }
    long at = Long.parseLong(seconds);
    return at >= now.getEpochSecond() ? now : Instant.ofEpochSecond(at);
  }

  /**
   * Tells it from all others of the follower, and is the same when it comes again: the number of a
   * message; of an event, which has none, who did what when.
   */
  public String key() {
    String number = field("MsgId");
    if (!number.isBlank() && number.length() <= LONGEST_KEY) {
      return number;
    }
    return digest(
        String.join(
            "\n",
            from(),
            field("CreateTime"),
            field("MsgType"),
            field("Event"),
            field("EventKey"),
            field("Content")));
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
