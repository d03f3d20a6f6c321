package io.lianxi.desktop.knowledge;

import io.lianxi.desktop.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;

/** Reads what may be longer than the bodies of other requests. */
public final class LongBody {
  private static final int BUFFERS_AHEAD = 16;

  private LongBody() {}

  /**
   * What was sent; nothing when nothing was.
   *
   * @throws Problem 413 when it is larger than that
   */
  public static byte[] read(@Nullable Flux<DataBuffer> body, int mostMegabytes) {
    byte[] bytes = body == null ? new byte[0] : readNoFurther(body, mostMegabytes << 20);
    if (bytes.length > mostMegabytes << 20) {
      throw Problem.of(
          HttpStatus.CONTENT_TOO_LARGE,
          "too-large",
          "The body is larger than " + mostMegabytes + " MB.");
    }
    return bytes;
  }

  private static byte[] readNoFurther(Flux<DataBuffer> body, int most) {
    try (InputStream in = DataBufferUtils.subscriberInputStream(body, BUFFERS_AHEAD)) {
      return in.readNBytes(most + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
