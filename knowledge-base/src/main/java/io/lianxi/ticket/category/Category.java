package io.lianxi.ticket.category;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.lianxi.ticket.sla.calendar.CalendarName;
import io.lianxi.ticket.sla.policy.Priority;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something tickets are about.
 *
 * <p>Its code says where in the tree it is: {@code billing.overcharge} is below {@code billing}. So
 * there is no circle, and what a ticket is about is told by its code alone.
 *
 * @param priority of a ticket of which nothing else is said
 * @param group that its tickets are dispatched to; null when that is decided each time
 * @param slaClass what is promised, whatever the policy's rules say; null for what they say
 * @param calendar its promises run by; null for always open
 * @param repeatDays a ticket of the same customer about the same within so many days is a repeat; 0
 *     for never
 * @param isActive may new tickets be about it?
 * @param articles ids of what the knowledge base says about it
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Category(
    String code,
    String labelZh,
    String labelEn,
    Priority priority,
    @Nullable String group,
    @Nullable String slaClass,
    @Nullable CalendarName calendar,
    int repeatDays,
    boolean isActive,
    List<CustomField> fields,
    List<String> articles,
    List<Template> templates,
    List<RootCause> rootCauses) {
  /** How deep the tree is at most. */
  static final int DEEPEST = 4;

  /** How long a repeat may be away when nothing else is said, in days. */
  public static final int USUAL_REPEAT_DAYS = 30;

  private static final String STEP = "[a-z][a-z0-9_-]{0,39}";
  private static final Pattern CODE =
      Pattern.compile(STEP + "(\\." + STEP + "){0," + (DEEPEST - 1) + "}");

  public Category {
    fields = List.copyOf(fields);
    articles = List.copyOf(articles);
    templates = List.copyOf(templates);
    rootCauses = List.copyOf(rootCauses);
  }

  /** {@code text} when it may be a code; empty when not. */
  public static Optional<String> parse(String text) {
    return CODE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  /** The code of the category that {@code code} is below; empty at the top. */
  public static Optional<String> above(String code) {
    int dot = code.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(code.substring(0, dot));
  }

  /** The code of the category it is below; empty at the top. */
  public Optional<String> parent() {
    return above(code);
  }

  /** Is it {@code other}, or below it? */
  public boolean isWithin(String other) {
    return code.equals(other) || code.startsWith(other + ".");
  }
}
