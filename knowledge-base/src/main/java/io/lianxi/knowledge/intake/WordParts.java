package io.lianxi.knowledge.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The parts that a Word document is packed of. */
final class WordParts {
  private WordParts() {}

  /**
   * Does any part declare a document type? None that Word writes does; one could name files of this
   * machine, or grow without end.
   */
  static boolean hasDeclaration(byte[] document) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        boolean isMarkup = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        if (isMarkup && declares(zip.readAllBytes())) {
          return true;
        }
      }
      return false;
    } catch (IOException | IllegalArgumentException e) {
      return true;
    }
  }

  private static boolean declares(byte[] part) {
    String text = new String(part, StandardCharsets.ISO_8859_1).replace("\0", "");
    return text.contains("<!DOCTYPE") || text.contains("<!ENTITY");
  }
}
