package io.lianxi.knowledge.intake;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.article.ArticleScope;
import io.lianxi.knowledge.authoring.ArticleWish;
import io.lianxi.ticket.attachment.AttachmentCheck;
import io.lianxi.ticket.attachment.AttachmentCheck.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.zwobble.mammoth.DocumentConverter;

/**
 * A file that is one article: Markdown, HTML or a Word document (.docx), of at most {@link
 * #MOST_BYTES}. Its title is what its first heading or its name says; its id is made of its name,
 * so that the same file again updates the article.
 */
public final class ArticlePage implements Intake.Source {
  public static final int MOST_BYTES = AttachmentCheck.MOST_BYTES;
  private static final Pattern NO_ID = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._:@+#=-]+");
  private static final Pattern NO_BEGINNING = Pattern.compile("^[^\\p{L}\\p{N}]+");
  private static final List<TablesExtension> TABLES =
      List.of((TablesExtension) TablesExtension.create());

  private final String name;
  private final byte[] content;
  private final AttachmentCheck check;

  public ArticlePage(String name, byte[] content, AttachmentCheck check) {
    this.name = name;
    this.content = content;
    this.check = check;
  }

  @Override
  public void read(Consumer<Incoming> reader) {
    if (content.length > MOST_BYTES) {
      reader.accept(refused("文件超过 10 MB", "is larger than 10 MB"));
      return;
    }
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    reader.accept(
        switch (ending) {
          case "md", "markdown" -> page(markdown(PlainWords.of(content)));
          case "html", "htm" -> html();
          case "docx" -> word();
          case "txt" -> page(Jsoup.parse("<p>" + paragraphs() + "</p>"));
          default ->
              refused(
                  "不支持这种文件，可导入 .md .docx .html .csv .ndjson",
                  "is not .md .docx .html .csv or .ndjson");
        });
  }

  private String paragraphs() {
    return Entities.escape(PlainWords.of(content))
        .replace("\r\n", "\n")
        .replace("\n\n", "</p><p>")
        .replace("\n", "<br>");
  }

  private Incoming.Refused refused(String zh, String en) {
    return Incoming.Refused.of(Place.file(name), null, "", zh, en);
  }

  private static Document markdown(String text) {
    Parser parser = Parser.builder().extensions(TABLES).maxOpenBlockParsers(100).build();
    HtmlRenderer renderer = HtmlRenderer.builder().extensions(TABLES).build();
    return Jsoup.parse(renderer.render(parser.parse(text)));
  }

  private Incoming html() {
    try (ByteArrayInputStream in = new ByteArrayInputStream(content)) {
      boolean saysItself =
          new String(content, StandardCharsets.ISO_8859_1)
              .toLowerCase(Locale.ROOT)
              .contains("charset");
      return page(saysItself ? Jsoup.parse(in, null, "") : Jsoup.parse(PlainWords.of(content)));
    } catch (IOException e) {
      return refused("无法读取", "cannot be read");
    }
  }

  private Incoming word() {
    if (!(check.check("a.docx", content) instanceof Verdict.Fit)
        || WordParts.hasDeclaration(content)) {
      return refused("不是 Word 文档 (.docx)，或内容损坏", "is not a Word document (.docx), or is broken");
    }
    try (ByteArrayInputStream in = new ByteArrayInputStream(content)) {
      return page(Jsoup.parse(new DocumentConverter().convertToHtml(in).getValue()));
    } catch (IOException | RuntimeException e) { // whatever a broken document makes of its reader
      return refused("不是 Word 文档 (.docx)，或内容损坏", "is not a Word document (.docx), or is broken");
    }
  }

  private Incoming page(Document page) {
    Optional<ArticleId> id = id();
    if (id.isEmpty()) {
      return Incoming.Refused.of(
          Place.file(name), null, "id", "文件名不能作为文章编号", "has a name of which no id can be made");
    }
    String title = title(page);
    ArticleScope scope = new ArticleScope(ArticleKind.FAQ, "", List.of(), null, null);
    String whole = page.outerHtml();
    return new Incoming.Offered(
        Place.file(name),
        id.get(),
        new ArticleWish(
            PlainWords.kept(title), clean(whole), List.of(), List.of(), List.of(), scope));
  }

  private static String clean(String html) {
    return PlainWords.kept(html.replace("\0", ""));
  }

  /** What the first heading says, which then is no part of the body any more. */
  private String title(Document page) {
    Element heading = page.selectFirst("h1, h2");
    if (heading != null && !heading.text().isBlank()) {
      heading.remove();
      return shortened(heading.text());
    }
    return shortened(page.title().isBlank() ? stem() : page.title());
  }

  private static String shortened(String text) {
    return text.length() <= ArticleWish.LONGEST_TITLE
        ? text
        : text.substring(0, ArticleWish.LONGEST_TITLE - 1) + "…";
  }

  private String stem() {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private Optional<ArticleId> id() {
    String text = NO_BEGINNING.matcher(NO_ID.matcher(stem()).replaceAll("-")).replaceFirst("");
    return ArticleId.parse(
        text.length() > ArticleId.LONGEST ? text.substring(0, ArticleId.LONGEST) : text);
  }
}
