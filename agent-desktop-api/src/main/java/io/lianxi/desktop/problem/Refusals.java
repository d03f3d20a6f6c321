package io.lianxi.desktop.problem;

import io.lianxi.desktop.problem.Problem.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Which problem answers what the framework throws; empty means a bug or a dead server. */
final class Refusals {
  private Refusals() {}

  static Optional<Problem> of(Throwable thrown) {
    if (thrown instanceof Problem problem) {
      return Optional.of(problem);
    }
    if (cause(thrown, DataBufferLimitException.class::isInstance).isPresent()) {
      return Optional.of(
          Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is larger than 256 KB."));
    }
    return switch (thrown) {
      case WebExchangeBindException e -> Optional.of(Problem.invalid(fields(e)));
      case ServerWebInputException e -> Optional.of(input(e));
      case MethodNotAllowedException e ->
          Optional.of(
              status(e, "method-not-allowed", "This address has no " + e.getHttpMethod() + "."));
      case UnsupportedMediaTypeStatusException e ->
          Optional.of(
              status(
                  e,
                  "unsupported-media-type",
                  "Send " + types(e.getSupportedMediaTypes(), MediaType.APPLICATION_JSON) + "."));
      case NotAcceptableStatusException e ->
          Optional.of(
              status(
                  e,
                  "not-acceptable",
                  "The answer is "
                      + types(e.getSupportedMediaTypes(), MediaType.APPLICATION_JSON)
                      + " only."));
      case ResponseStatusException e when e.getStatusCode().value() == 404 ->
          Optional.of(Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here."));
      case ResponseStatusException e when e.getStatusCode().is4xxClientError() ->
          Optional.of(status(e, "refused", e.getReason() == null ? "" : e.getReason()));
      default -> Optional.empty();
    };
  }

  private static String types(List<MediaType> supported, MediaType otherwise) {
    String types =
        supported.stream()
            .filter(MediaType::isConcrete)
            .map(type -> type.getType() + "/" + type.getSubtype())
            .distinct()
            .collect(Collectors.joining(" or "));
    return types.isEmpty() ? otherwise.toString() : types;
  }

  private static Problem status(ResponseStatusException thrown, String slug, String detail) {
    HttpStatus status = HttpStatus.resolve(thrown.getStatusCode().value());
    return Problem.of(status == null ? HttpStatus.BAD_REQUEST : status, slug, detail);
  }

  private static List<Field> fields(WebExchangeBindException thrown) {
    return thrown.getFieldErrors().stream()
        .map(
            error ->
                new Field(
                    error.getField(),
                    error.getDefaultMessage() == null ? "is wrong" : error.getDefaultMessage()))
        .toList();
  }

  private static Problem input(ServerWebInputException thrown) {
    Optional<Throwable> json = cause(thrown, JacksonException.class::isInstance);
    if (json.isPresent()) {
      return json((JacksonException) json.get());
    }
    MethodParameter parameter = thrown.getMethodParameter();
    if (parameter == null || parameter.getParameterName() == null) {
      return malformed("The request cannot be read.");
    }
    return parameter.hasParameterAnnotation(
            org.springframework.web.bind.annotation.RequestBody.class)
        ? malformed("A JSON body is needed.")
        : Problem.invalid(parameter.getParameterName(), "is missing or not valid");
  }

  private static Problem json(JacksonException thrown) {
    String field = path(thrown);
    boolean isBroken =
        cause(thrown, t -> t instanceof StreamReadException && !isTooLarge(t)).isPresent();
    return isBroken || field.isEmpty()
        ? malformed("The body is not the JSON that is expected here.")
        : Problem.invalid(field, message(thrown));
  }

  static Field field(JacksonException thrown) {
    return new Field(path(thrown), message(thrown));
  }

  private static String path(JacksonException thrown) {
    return thrown.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  /** A number that fits no field is JSON all the same. */
  private static boolean isTooLarge(Throwable thrown) {
    return thrown instanceof InputCoercionException;
  }

  /** Our own words explain themselves; a parser's would name classes. */
  private static String message(JacksonException thrown) {
    if (thrown instanceof UnrecognizedPropertyException) {
      return "is not a field here";
    }
    return cause(thrown, IllegalArgumentException.class::isInstance)
        .map(Throwable::getMessage)
        .orElse("is not valid");
  }

  private static Problem malformed(String detail) {
    return Problem.of(HttpStatus.BAD_REQUEST, "malformed", detail);
  }

  private static Optional<Throwable> cause(Throwable thrown, Predicate<Throwable> isIt) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
        .limit(20)
        .filter(isIt)
        .findFirst();
  }
}
