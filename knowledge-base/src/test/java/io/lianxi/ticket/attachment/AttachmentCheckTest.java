package io.lianxi.ticket.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ticket.attachment.AttachmentCheck.Reason;
import io.lianxi.ticket.attachment.AttachmentCheck.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentCheckTest {
  private static final byte[] PNG =
      HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
  private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100");
  private static final byte[] TEXT = "客户说断网三天".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PROGRAM =
      Arrays.copyOf(HexFormat.of().parseHex("4d5a90000300000004000000ffff0000b8"), 600);

  private final AttachmentCheck check = new AttachmentCheck();

  private static Verdict unfit(Reason reason) {
    return new Verdict.Unfit(reason);
  }

  @Test
  void aFileIsWhatItsContentSays() {
    assertThat(check.check("发票.png", PNG)).isEqualTo(new Verdict.Fit("image/png"));
    assertThat(check.check("PHOTO.JPG", JPEG)).isEqualTo(new Verdict.Fit("image/jpeg"));
    assertThat(check.check("notes.txt", TEXT)).isEqualTo(new Verdict.Fit("text/plain"));
  }

  @Test
  void aFileThatPretendsToBeAnotherIsRefused() {
    assertThat(check.check("photo.png", JPEG)).isEqualTo(unfit(Reason.ENDING));
    assertThat(check.check("photo.png", PROGRAM)).isEqualTo(unfit(Reason.TYPE));
    assertThat(check.check("setup.exe", PROGRAM)).isEqualTo(unfit(Reason.TYPE));
    assertThat(
            check.check("page.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(unfit(Reason.TYPE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "png",
        ".png",
        "../x.png",
        "a/b.png",
        "a\\b.png",
        "c:x.png",
        "a\u0000.png"
      })
  void aNameThatIsNoneIsRefused(String name) {
    assertThat(check.check(name, PNG)).isEqualTo(unfit(Reason.NAME));
  }

  @Test
  void aNameHasALimit() {
    String longest = "a".repeat(AttachmentCheck.LONGEST_NAME - 4) + ".png";
    assertThat(check.check(longest, PNG)).isEqualTo(new Verdict.Fit("image/png"));
    assertThat(check.check("a" + longest, PNG)).isEqualTo(unfit(Reason.NAME));
  }

  @Test
  void aSizeHasALimit() {
    byte[] largest = Arrays.copyOf(PNG, AttachmentCheck.MOST_BYTES);
    assertThat(check.check("a.png", largest)).isEqualTo(new Verdict.Fit("image/png"));
    assertThat(check.check("a.png", Arrays.copyOf(PNG, AttachmentCheck.MOST_BYTES + 1)))
        .isEqualTo(unfit(Reason.TOO_LARGE));
    assertThat(check.check("a.png", new byte[0])).isEqualTo(unfit(Reason.EMPTY));
  }

  @ParameterizedTest
  @CsvSource({"a.zip", "a.docx", "a.xlsx"})
  void whatIsPackedIsLookedInto(String name) throws IOException {
    assertThat(check.check(name, zip(1, 1_000))).isInstanceOf(Verdict.Fit.class);
    assertThat(check.check(name, zip(11, 10 * 1024 * 1024))).isEqualTo(unfit(Reason.BOMB));
    assertThat(check.check(name, zip(AttachmentCheck.MOST_ENTRIES + 1, 1)))
        .isEqualTo(unfit(Reason.BOMB));
  }

  @ParameterizedTest
  @CsvSource({"a.docx", "a.xlsx"})
  void aDocumentAsOfficePacksItIsKept(String name) throws IOException {
    assertThat(check.check(name, office())).isInstanceOf(Verdict.Fit.class);
    assertThat(check.check("a.png", office())).isInstanceOf(Verdict.Unfit.class);
  }

  /** What Office packs first tells what is in it. */
  private static byte[] office() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<?xml version=\"1.0\"?><Types/>".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  @Test
  void whatCannotBeUnpackedIsRefused() throws IOException {
    byte[] cut = Arrays.copyOf(zip(1, 100_000), 60);
    assertThat(check.check("a.zip", cut)).isEqualTo(unfit(Reason.BROKEN));
  }

  /** {@code entries} files of {@code size} zeroes, which pack a thousandfold. */
  private static byte[] zip(int entries, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] zeroes = new byte[size];
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries; i++) {
        zip.putNextEntry(new ZipEntry("file" + i));
        zip.write(zeroes);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
