package io.lianxi.desktop.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;

/**
 * The refusal of a request, answered as {@code application/problem+json}: thrown by a door when
 * there is nothing else to say.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String TYPE = "urn:lianxi:problem:";

  private final HttpStatus status;
  private final String slug;
  private final transient List<Field> errors;
  private final transient Map<String, Object> more;

  private Problem(
      HttpStatus status, String slug, String detail, List<Field> errors, Map<String, Object> more) {
    super(detail, null, false, false);
    this.status = status;
    this.slug = slug;
    this.errors = List.copyOf(errors);
    this.more = Map.copyOf(more);
  }

  /**
   * What is wrong with one field of a request.
   *
   * @param field its path in the JSON that was sent, e.g. {@code steps[1].requirement}
   * @param messageZh the message in Chinese; null where there is none
   */
  public record Field(String field, String message, @Nullable String messageZh) {
    public Field(String field, String message) {
      this(field, message, null);
    }
  }

  /** A problem of its own kind; the slug is stable, the detail is for people. */
  public static Problem of(HttpStatus status, String slug, String detail) {
    return new Problem(status, slug, detail, List.of(), Map.of());
  }

  /** 400: one field is wrong. */
  public static Problem invalid(String field, String message) {
    return invalid(List.of(new Field(field, message)));
  }

  /** 400: some fields are wrong. */
  public static Problem invalid(List<Field> errors) {
    return new Problem(
        HttpStatus.BAD_REQUEST, "invalid", "Some fields are not valid.", errors, Map.of());
  }

  /** The field of a part of a request that cannot be read, and why. */
  public static Field unreadable(JacksonException thrown) {
    return Refusals.field(thrown);
  }

  /** 404: there is no such thing. */
  public static Problem notFound(String what) {
    return of(HttpStatus.NOT_FOUND, "not-found", "There is no " + what + ".");
  }

  /** 403: there is, but not for this person. */
  public static Problem forbidden(String detail) {
    return of(HttpStatus.FORBIDDEN, "forbidden", detail);
  }

  /** The same problem with further members, e.g. what would be allowed. */
  public Problem with(Map<String, Object> members) {
    return new Problem(status, slug, detail(), errors, members);
  }

  public HttpStatus status() {
    return status;
  }

  public String type() {
    return TYPE + slug;
  }

  public String detail() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  public List<Field> errors() {
    return errors;
  }

  /** Members beyond those of the RFC. */
  public Map<String, Object> more() {
    return more;
  }
}
