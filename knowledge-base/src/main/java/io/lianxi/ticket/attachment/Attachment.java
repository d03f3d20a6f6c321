package io.lianxi.ticket.attachment;

import io.lianxi.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to a ticket, without its content.
 *
 * @param type what its content was found to be, e.g. {@code image/png}
 * @param size in bytes
 * @param addedBy log-in name
 */
public record Attachment(
    UUID id,
    TicketId ticket,
    String name,
    String type,
    int size,
    String sha256,
    String addedBy,
    Instant addedAt) {}
