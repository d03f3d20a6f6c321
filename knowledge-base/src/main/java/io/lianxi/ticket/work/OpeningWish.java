package io.lianxi.ticket.work;

import io.lianxi.acd.ContactId;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.sla.policy.Priority;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants a new ticket to be.
 *
 * @param priority null for that of the category
 * @param fields what the category asks for beside, by the code of the field
 * @param contact the call or chat it comes from; null for none
 */
public record OpeningWish(
    Complainant complainant,
    String category,
    @Nullable Priority priority,
    String subject,
    String description,
    Map<String, String> fields,
    @Nullable ContactId contact) {
  public static final int LONGEST_SUBJECT = 200;
  public static final int LONGEST_DESCRIPTION = 10_000;

  public OpeningWish {
    fields = Map.copyOf(fields);
  }
}
