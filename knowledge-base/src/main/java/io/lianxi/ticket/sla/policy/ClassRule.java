package io.lianxi.ticket.sla.policy;

import org.jspecify.annotations.Nullable;

/**
 * Which class a ticket is of, by what it is about.
 *
 * @param category null for any
 * @param priority null for any
 */
public record ClassRule(@Nullable String category, @Nullable Priority priority, String slaClass) {

  boolean appliesTo(SlaTerms terms) {
    return (category == null || category.equals(terms.category()))
        && (priority == null || priority == terms.priority());
  }
}
