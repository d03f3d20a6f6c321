package io.lianxi.desktop.knowledge;

import io.lianxi.desktop.problem.Problem;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import reactor.core.publisher.Flux;

/** A file of a form, read no further than a little more than it may be long. */
final class SentFile {
  private final String name;
  private final byte[] content;

  private SentFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  String name() {
    return name;
  }

  byte[] content() {
    return content;
  }

  /** The files among {@code parts}, in order; what is no file is overlooked. */
  static List<SentFile> all(Flux<Part> parts, int most, int mostBytes) {
    List<SentFile> sent =
        Objects.requireNonNull(
            parts
                .ofType(FilePart.class)
                .concatMap(
                    part ->
                        part.content()
                            .reduce(new Gathered(mostBytes), Gathered::with)
                            .map(gathered -> new SentFile(part.filename(), gathered.bytes())))
                .take(most + 1L)
                .collectList()
                .block());
    if (sent.size() > most) {
      throw Problem.of(
          HttpStatus.CONTENT_TOO_LARGE, "too-large", "At most " + most + " files go at once.");
    }
    return sent;
  }
}
