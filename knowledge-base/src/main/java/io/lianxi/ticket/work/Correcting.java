package io.lianxi.ticket.work;

import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.TicketEvent.Matter;
import io.lianxi.ticket.category.Category;
import io.lianxi.ticket.category.CustomField;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Decides what happens to a ticket that was written down wrongly, by these rules:
 *
 * <ol>
 *   <li>What is corrected is as it should be, all else stays; fields that its category does not ask
 *       for, since it was another's before, are left out.
 *   <li>What makes it a risk is looked for anew.
 *   <li>Another customer's ticket runs by the tier of that customer.
 * </ol>
 */
final class Correcting {
  private final Correction correction;
  private final BiFunction<String, Complainant, List<String>> risks;
  private final ToIntFunction<Complainant> tier;

  /**
   * @param risks what makes a text of somebody a risk
   * @param tier of a customer, 1 for nobody's
   */
  Correcting(
      Correction correction,
      BiFunction<String, Complainant, List<String>> risks,
      ToIntFunction<Complainant> tier) {
    this.correction = correction;
    this.risks = risks;
    this.tier = tier;
  }

  /** What happens to {@code ticket}. */
  List<TicketEvent> events(Ticket ticket, Optional<Category> category, String by, Instant now) {
    Matter corrected = matter(ticket.matter(), category);
    List<TicketEvent> events = new ArrayList<>();
    events.add(new TicketEvent.Corrected(corrected, by, now));
    Complainant before = ticket.matter().complainant();
    boolean isAnothers = !Objects.equals(before.customer(), corrected.complainant().customer());
    int theirs = isAnothers ? tier.applyAsInt(corrected.complainant()) : ticket.terms().tier();
    if (theirs != ticket.terms().tier()) {
      events.add(new TicketEvent.TermsChanged(ofTier(ticket.terms(), theirs), "customer", by, now));
    }
    return events;
  }

  private Matter matter(Matter so, Optional<Category> category) {
    Complainant who = Objects.requireNonNullElse(correction.complainant(), so.complainant());
    String subject = Objects.requireNonNullElse(correction.subject(), so.subject());
    String description = Objects.requireNonNullElse(correction.description(), so.description());
    return new Matter(
        who,
        subject,
        description,
        fields(so.fields(), category),
        so.source(),
        risks.apply(subject + "\n" + description, who));
  }

  private Map<String, String> fields(Map<String, String> so, Optional<Category> category) {
    Map<String, String> fields = new HashMap<>(so);
    category
        .map(of -> of.fields().stream().map(CustomField::code).collect(Collectors.toSet()))
        .ifPresent((Set<String> asked) -> fields.keySet().retainAll(asked));
    fields.putAll(correction.fields());
    fields.values().removeIf(String::isBlank);
    return fields;
  }

  private static SlaTerms ofTier(SlaTerms so, int tier) {
    return new SlaTerms(
        so.priority(), so.category(), tier, so.calendar(), so.policy(), so.slaClass());
  }
}
