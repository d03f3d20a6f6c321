package io.lianxi.desktop.flows;

import io.lianxi.acd.StorableText;
import io.lianxi.desktop.knowledge.LongBody;
import io.lianxi.desktop.problem.BodyReader;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.text.FlowText;
import io.lianxi.ivr.flow.text.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** Reads flows out of requests, which may be longer than others. */
final class SentFlows {
  /** as much as the longest flow in Chinese and the rest of its request */
  private static final int MOST_MEGABYTES = 2;

  private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);

  private final BodyReader bodies;

  SentFlows(BodyReader bodies) {
    this.bodies = bodies;
  }

  /**
   * A flow that was sent.
   *
   * @param document the text it was read from
   */
  record Sent(Flow flow, String document) {}

  /** Why a document is no flow. */
  public record Fault(String pointer, String reason, BothWords text) {}

  /** The whole body. */
  <T> T body(@Nullable Flux<DataBuffer> body, Class<T> type) {
    return bodies.read(LongBody.read(body, MOST_MEGABYTES), type);
  }

  /**
   * The flow that {@code document} is.
   *
   * @throws Problem 422 with all that keeps it from being one
   */
  static Sent flow(@Nullable JsonNode document, ServerWebExchange exchange) {
    if (document == null || document.isNull() || document.isMissingNode()) {
      throw Problem.invalid("document", "must be given");
    }
    String text = StorableText.of(document.toString());
    return switch (FlowText.read(text)) {
      case Reading.Read read -> new Sent(read.flow(), text);
      case Reading.Refused refused -> throw noFlow(refused.problems(), exchange);
    };
  }

  /** 422: the document is no flow. */
  static Problem noFlow(List<io.lianxi.ivr.flow.Problem> problems, ServerWebExchange exchange) {
    boolean isChinese = isChinese(exchange);
    List<Fault> faults =
        problems.stream()
            .map(
                fault ->
                    new Fault(
                        fault.pointer(),
                        isChinese ? fault.zh() : fault.en(),
                        new BothWords(fault.zh(), fault.en())))
            .toList();
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "no-flow", "The document is not a flow.")
        .with(Map.of("errors", faults));
  }

  private static boolean isChinese(ServerWebExchange exchange) {
    Locale wished = Locale.lookup(ranges(exchange), SPOKEN);
    return Locale.CHINESE.equals(wished);
  }

  private static List<Locale.LanguageRange> ranges(ServerWebExchange exchange) {
    try {
      return exchange.getRequest().getHeaders().getAcceptLanguage();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
