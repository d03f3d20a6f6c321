package io.lianxi.ticket.sla.policy;

import org.jspecify.annotations.Nullable;

/**
 * Which class a ticket is of, by what it is about.
 *
 * @param category that one and those below it; null for any
 * @param priority null for any
 */
public record ClassRule(@Nullable String category, @Nullable Priority priority, String slaClass) {
  boolean appliesTo(SlaTerms terms) {
    return covers(terms.category()) && (priority == null || priority == terms.priority());
  }

  /** Does it apply wherever {@code other} does? */
  boolean covers(ClassRule other) {
    return (category == null || (other.category != null && covers(other.category)))
        && (priority == null || priority == other.priority);
  }

  /** A dot parts a category from the one above it. */
  private boolean covers(String about) {
    return category == null || about.equals(category) || about.startsWith(category + ".");
  }
}
