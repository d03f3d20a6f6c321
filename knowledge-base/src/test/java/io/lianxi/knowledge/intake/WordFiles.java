package io.lianxi.knowledge.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents as Word packs them. */
final class WordFiles {
  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      </Types>\
      """;
  private static final String RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
      </Relationships>\
      """;
  private static final String DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>%s
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>\
      """;

  private WordFiles() {}

  /** A heading and some paragraphs. */
  static byte[] document(String heading, String... paragraphs) {
    StringBuilder body =
        new StringBuilder("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>")
            .append(run(heading))
            .append("</w:p>");
    for (String paragraph : paragraphs) {
      body.append("<w:p>").append(run(paragraph)).append("</w:p>");
    }
    return packed(DOCUMENT.formatted("", body));
  }

  private static String run(String text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
  }

  /** One that asks for a file of the machine that reads it. */
  static byte[] asking(String address) {
    String declared = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"" + address + "\">]>";
    return packed(DOCUMENT.formatted(declared, "<w:p>" + run("&secret;") + "</w:p>"));
  }

  private static byte[] packed(String document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(zip, "[Content_Types].xml", TYPES);
      part(zip, "_rels/.rels", RELATIONS);
      part(zip, "word/document.xml", document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
