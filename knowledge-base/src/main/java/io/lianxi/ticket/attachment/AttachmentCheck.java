package io.lianxi.ticket.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/**
 * Which files a ticket may have.
 *
 * <ol>
 *   <li>A file has a name, and is not empty or larger than {@link #MOST_BYTES};
 *   <li>its content, whatever it is called, is of one of the types that are allowed;
 *   <li>and its name ends as files of that type do, so that nobody opens it as something else;
 *   <li>unpacked, it stays within {@link #MOST_UNPACKED} bytes and {@link #MOST_ENTRIES} files.
 * </ol>
 */
public final class AttachmentCheck {
  public static final int MOST_BYTES = 10 * 1024 * 1024;
  public static final int LONGEST_NAME = 200;
  static final long MOST_UNPACKED = 100L * 1024 * 1024;
  static final int MOST_ENTRIES = 2_000;

  private static final int CHUNK = 64 * 1024;
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

  /** What the content of a document that Office packed says of itself; its name says the rest. */
  private static final String ANY_OOXML = "application/x-tika-ooxml";

  private static final Map<String, Set<String>> ENDINGS =
      Map.ofEntries(
          Map.entry("image/png", Set.of("png")),
          Map.entry("image/jpeg", Set.of("jpg", "jpeg")),
          Map.entry("image/gif", Set.of("gif")),
          Map.entry("image/webp", Set.of("webp")),
          Map.entry("application/pdf", Set.of("pdf")),
          Map.entry("text/plain", Set.of("txt", "log")),
          Map.entry("text/csv", Set.of("csv")),
          Map.entry("audio/vnd.wave", Set.of("wav")),
          Map.entry("audio/mpeg", Set.of("mp3")),
          Map.entry("video/mp4", Set.of("mp4")),
          Map.entry("application/zip", Set.of("zip")),
          Map.entry(OOXML + "wordprocessingml.document", Set.of("docx")),
          Map.entry(OOXML + "spreadsheetml.sheet", Set.of("xlsx")));

  private final Tika tika = new Tika();

  /** What came of a check. */
  public sealed interface Verdict {

    /** It may be kept, as a file of {@code type}. */
    record Fit(String type) implements Verdict {}

    /** It may not. */
    record Unfit(Reason reason) implements Verdict {}
  }

  /** Why a file is refused. */
  public enum Reason {
    NAME("name", "文件名不可用", "is not a name for a file"),
    EMPTY("body", "文件是空的", "is empty"),
    TOO_LARGE("body", "文件超过 10 MB", "is larger than 10 MB"),
    TYPE("body", "不支持这种文件", "is not a type of file that is kept"),
    ENDING("name", "扩展名与内容不符", "does not end as its content says"),
    BROKEN("body", "压缩内容无法读取", "cannot be unpacked"),
    BOMB("body", "解压后过大", "would be too large unpacked");

    private final String field;
    private final String zh;
    private final String en;

    Reason(String field, String zh, String en) {
      this.field = field;
      this.zh = zh;
      this.en = en;
    }

    public String field() {
      return field;
    }

    public String zh() {
      return zh;
    }

    public String en() {
      return en;
    }
  }

  /** May a file called {@code name} with this content be kept? */
  public Verdict check(String name, byte[] content) {
    return reason(name, content)
        .<Verdict>map(Verdict.Unfit::new)
        .orElseGet(() -> new Verdict.Fit(tika.detect(content, name)));
  }

  private Optional<Reason> reason(String name, byte[] content) {
    if (!isName(name)) {
      return Optional.of(Reason.NAME);
    }
    if (content.length == 0) {
      return Optional.of(Reason.EMPTY);
    }
    if (content.length > MOST_BYTES) {
      return Optional.of(Reason.TOO_LARGE);
    }
    Set<String> endings = ENDINGS.get(tika.detect(content, name));
    if (endings == null || !isKept(tika.detect(content))) {
      return Optional.of(Reason.TYPE);
    }
    if (!endings.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
      return Optional.of(Reason.ENDING);
    }
    return isPacked(content) ? unpacked(content) : Optional.empty();
  }

  private static boolean isKept(String type) {
    return ENDINGS.containsKey(type) || type.equals(ANY_OOXML);
  }

  /** One that a file has on any system: no folder, no sign that none can show. */
  private static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST_NAME
        && name.lastIndexOf('.') > 0
        && name.chars().noneMatch(c -> "/\\:*?\"<>|".indexOf(c) >= 0 || Character.isISOControl(c));
  }

  private static boolean isPacked(byte[] content) {
    return content.length > 1 && content[0] == 'P' && content[1] == 'K';
  }

  private static Optional<Reason> unpacked(byte[] content) {
    long size = 0;
    int entries = 0;
    byte[] chunk = new byte[CHUNK];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        size = size + size(zip, chunk, MOST_UNPACKED - size);
        entries++;
        if (size > MOST_UNPACKED || entries > MOST_ENTRIES) {
          return Optional.of(Reason.BOMB);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(Reason.BROKEN);
    }
    return entries == 0 ? Optional.of(Reason.BROKEN) : Optional.empty();
  }

  /** How much there is to read, read no further than a little more than {@code most}. */
  private static long size(InputStream from, byte[] chunk, long most) throws IOException {
    long size = 0;
    int read = from.read(chunk);
    while (read >= 0 && size <= most) {
      size += read;
      read = from.read(chunk);
    }
    return size;
  }
}
