package io.lianxi.knowledge.authoring;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of HTML: what is a block on a page begins and ends a line. */
final class PlainLines implements NodeVisitor {
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0]{2,}");
  private static final Pattern LINE_ENDS = Pattern.compile(" *\\n[ \\n]*");

  private final StringBuilder text = new StringBuilder();

  static String of(Element body) {
    PlainLines lines = new PlainLines();
    body.traverse(lines);
    String single = BLANKS.matcher(lines.text).replaceAll(" ");
    return LINE_ENDS.matcher(single).replaceAll("\n").strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode said) {
      text.append(isKept(said) ? said.getWholeText() : said.text());
    } else if (node instanceof Element element && isLine(element)) {
      text.append('\n');
    }
  }

  /** Line ends in a {@code pre} are meant. */
  private static boolean isKept(TextNode said) {
    Element parent = said.parent();
    return parent != null && parent.closest("pre") != null;
  }

  private static boolean isLine(Element element) {
    return element.normalName().equals("br")
        || (element.isBlock() && !CELLS.contains(element.normalName()));
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (CELLS.contains(element.normalName())) {
        text.append(' ');
      } else if (isLine(element)) {
        text.append('\n');
      }
    }
  }
}
