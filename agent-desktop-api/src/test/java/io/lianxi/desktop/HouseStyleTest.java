package io.lianxi.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.StringWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How every Java file of every module looks. */
class HouseStyleTest {
  private static final int LONGEST_FILE = 300;
  private static final Path ROOT = root();
  private static final Formatter FORMATTER = new Formatter(JavaFormatterOptions.defaultOptions());

  @Test
  void everyFileIsFormatted() {
    boolean isRewriting = "write".equals(System.getProperty("format"));
    List<Path> unformatted =
        javaFiles().filter(file -> !isFormatted(file, isRewriting)).map(ROOT::relativize).toList();
    if (!isRewriting) {
      assertThat(unformatted)
          .as(
              "not formatted; this rewrites them: mvn test -pl agent-desktop-api -am"
                  + " -Dtest=HouseStyleTest -Dformat=write"
                  + " -Dsurefire.failIfNoSpecifiedTests=false")
          .isEmpty();
    }
  }

  private static boolean isFormatted(Path file, boolean isRewriting) {
    try {
      String source = Files.readString(file);
      String formatted = StringWrapper.wrap(FORMATTER.formatSourceAndFixImports(source), FORMATTER);
      if (isRewriting && !formatted.equals(source)) {
        Files.writeString(file, formatted);
      }
      return formatted.equals(source);
    } catch (FormatterException e) {
      throw new IllegalStateException("cannot format " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyPackageSaysWhatItIsAndMarksNulls() {
    List<Path> without =
        javaFiles()
            .filter(file -> file.toString().contains("/src/main/java/"))
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !isMarked(folder.resolve("package-info.java")))
            .map(ROOT::relativize)
            .toList();
    assertThat(without).as("packages without a package-info that is @NullMarked").isEmpty();
  }

  private static boolean isMarked(Path info) {
    String text = read(info);
    return text.contains("@NullMarked") && text.startsWith("/**");
  }

  @Test
  void noFileIsLongerThanOneCanRead() {
    List<Path> tooLong =
        javaFiles()
            .filter(file -> file.toString().contains("/src/main/java/"))
            .filter(file -> read(file).lines().count() > LONGEST_FILE)
            .map(ROOT::relativize)
            .toList();
    assertThat(tooLong).as("files of more than %d lines", LONGEST_FILE).isEmpty();
  }

  @Test
  void nothingIsLeftForLater() {
    List<Path> unfinished =
        javaFiles()
            .filter(file -> !file.endsWith("HouseStyleTest.java"))
            .filter(file -> read(file).matches("(?s).*\\b(TODO|FIXME|XXX|@author)\\b.*"))
            .map(ROOT::relativize)
            .toList();
    assertThat(unfinished).isEmpty();
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaFiles() {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src"))
          .filter(Files::isDirectory)
          .toList()
          .stream()
          .flatMap(HouseStyleTest::under)
          .sorted();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> under(Path folder) {
    try (Stream<Path> files =
        Files.find(
            folder,
            30,
            (path, attributes) ->
                path.toString().endsWith(".java") && !path.toString().contains("node_modules"))) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .filter(folder -> Files.isDirectory(folder.resolve(".mvn")))
        .findFirst()
        .orElseThrow();
  }
}
