package io.lianxi.desktop.upload;

import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import reactor.core.publisher.Flux;

/** A file of a form, read no further than a little more than it may be long. */
public final class SentFile {
  private final String name;
  private final byte[] content;

  private SentFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  public String name() {
    return name;
  }

  public byte[] content() {
    return content;
  }

  /** The files among {@code parts}, one after the other; what is no file is overlooked. */
  public static Flux<SentFile> of(Flux<Part> parts, int mostBytes) {
    return parts
        .ofType(FilePart.class)
        .concatMap(
            part ->
                part.content()
                    .reduce(new Gathered(mostBytes), Gathered::with)
                    .map(gathered -> new SentFile(part.filename(), gathered.bytes())),
            0);
  }
}
