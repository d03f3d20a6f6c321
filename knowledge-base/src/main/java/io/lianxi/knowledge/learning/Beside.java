package io.lianxi.knowledge.learning;

import io.lianxi.acd.ContactId;
import io.lianxi.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/** What an article is read beside: a contact, a ticket, both or nothing. */
public record Beside(@Nullable ContactId contact, @Nullable TicketId ticket) {
  public static final Beside NOTHING = new Beside(null, null);
}
