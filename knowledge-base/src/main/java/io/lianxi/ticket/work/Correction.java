package io.lianxi.ticket.work;

import io.lianxi.ticket.TicketEvent.Complainant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What about a ticket was written down wrongly, as it should be; what is null stays.
 *
 * @param fields by code, those that change; "" for one that is to be empty
 */
public record Correction(
    @Nullable Complainant complainant,
    @Nullable String subject,
    @Nullable String description,
    Map<String, String> fields) {
  public Correction {
    fields = Map.copyOf(fields);
  }
}
