package io.lianxi.knowledge.authoring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML that any page may show: text, lists, tables, links, and pictures that are in it or among the
 * files of articles. What else there was is taken out and told.
 *
 * @param html the rest
 * @param removed what was taken out, e.g. {@code <script>} or {@code <a onclick>}, each once
 */
public record SafeHtml(String html, List<String> removed) {
  /** Where files of articles are, which pictures may be taken from. */
  public static final String FILES = "/api/knowledge/articles/";

  private static final String BASE = "https://lianxi.invalid/";
  private static final int DEEPEST = 100;
  private static final int MOST_TOLD = 50;
  private static final int LONGEST_TOLD = 60;
  private static final Pattern PICTURE =
      Pattern.compile("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]*+");
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)</?(?:p|div|br|hr|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|h[1-6]|span|a|img|b|i|u|s"
              + "|strong|em|font|pre|code|blockquote|section|article|html|body|head|style|script"
              + "|iframe|svg|form|input|button|object|embed|video|audio|center|sub|sup)"
              + "(?:\\s+[a-z_:][^<>]*+)?\\s*/?>");
  private static final Set<String> FRAME =
      Set.of("html", "head", "body", "title", "meta", "link", "#root");
  private static final Safelist SAFE =
      new Safelist()
          .addTags(
              "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "strong", "b")
          .addTags("em", "i", "u", "s", "del", "ins", "sub", "sup", "mark", "code", "pre", "kbd")
          .addTags("blockquote", "ul", "ol", "li", "dl", "dt", "dd", "a", "img", "figure")
          .addTags("figcaption", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot")
          .addTags("tr", "th", "td", "small")
          .addAttributes("a", "href", "title")
          .addAttributes("img", "src", "alt", "title", "width", "height")
          .addAttributes("ol", "start", "type")
          .addAttributes("col", "span", "width")
          .addAttributes("colgroup", "span", "width")
          .addAttributes("td", "colspan", "rowspan", "align")
          .addAttributes("th", "colspan", "rowspan", "align", "scope")
          .addProtocols("a", "href", "http", "https", "mailto", "tel", "#")
          .addProtocols("img", "src", "https", "data")
          .preserveRelativeLinks(true);

  public SafeHtml {
    removed = List.copyOf(removed);
  }

  /** What of {@code html}, a piece or a whole page, any page may show. */
  public static SafeHtml of(String html) {
    Document dirty = parsed(html);
    Set<String> removed = new LinkedHashSet<>();
    dirty.forEachNode(node -> look(node, removed));
    Document clean = new Cleaner(SAFE).clean(dirty);
    clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
    for (Element picture : clean.select("img")) {
      String source = picture.attr("src");
      if (!isOwn(source)) {
        told("<img src=\"" + shortened(source) + "\">", removed);
        picture.remove();
      }
    }
    return new SafeHtml(clean.body().html().strip(), List.copyOf(removed));
  }

  /** The same of a text that may be plain: what is no HTML becomes paragraphs. */
  public static SafeHtml ofAny(String text) {
    return MARKUP.matcher(text).find() ? of(text) : new SafeHtml(paragraphs(text), List.of());
  }

  private static String paragraphs(String text) {
    StringBuilder html = new StringBuilder();
    for (String part : text.strip().replace("\r\n", "\n").split("\n\\s*\n", -1)) {
      if (!part.isBlank()) {
        String escaped = Entities.escape(part.strip());
        html.append("<p>").append(escaped.replace("\n", "<br>")).append("</p>");
      }
    }
    return html.toString();
  }

  private static Document parsed(String html) {
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, BASE);
  }

  private static boolean isOwn(String source) {
    return source.startsWith(FILES) || PICTURE.matcher(source).matches();
  }

  private static void look(Node node, Set<String> removed) {
    if (!(node instanceof Element element) || FRAME.contains(element.normalName())) {
      return;
    }
    String name = element.normalName();
    if (!SAFE.isSafeTag(name)) {
      told("<" + shortened(name) + ">", removed);
      return;
    }
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      if (!SAFE.isSafeAttribute(name, element, attribute)) {
        boolean isAddress = key.equals("href") || key.equals("src");
        String value = isAddress ? "=\"" + shortened(attribute.getValue()) + "\"" : "";
        told("<" + name + " " + shortened(key) + value + ">", removed);
      }
    }
  }

  private static void told(String what, Set<String> removed) {
    if (removed.size() < MOST_TOLD) {
      removed.add(what);
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TOLD ? text : text.substring(0, LONGEST_TOLD) + "…";
  }

  /** The text of it, paragraphs and rows of tables in lines. */
  public String plain() {
    return PlainLines.of(parsed(html).body());
  }
}
