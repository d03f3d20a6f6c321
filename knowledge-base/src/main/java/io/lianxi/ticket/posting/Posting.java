package io.lianxi.ticket.posting;

import io.lianxi.acd.ContactId;
import io.lianxi.ticket.TicketId;
import java.time.Instant;

/**
 * That a ticket waits for someone of its group, and the contact that waits for it.
 *
 * @param since when the ticket began to wait
 * @param isNewest does no later posting of the ticket stand for it?
 */
public record Posting(ContactId contact, TicketId ticket, Instant since, boolean isNewest) {}
