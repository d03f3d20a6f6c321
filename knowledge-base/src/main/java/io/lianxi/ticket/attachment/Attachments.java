package io.lianxi.ticket.attachment;

import io.lianxi.ticket.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files of all tickets. */
public interface Attachments {
  /** How many a ticket has at most. */
  int MOST = 20;

  /** What belongs to {@code ticket}, oldest first. */
  List<Attachment> of(TicketId ticket);

  /** A file of {@code ticket}; empty when it has no such one. */
  Optional<Attachment> find(TicketId ticket, UUID id);

  /** The content of a file; empty when it is gone. */
  Optional<byte[]> content(UUID id);

  /**
   * Keeps a file; the same id again changes nothing.
   *
   * @return false, with nothing kept, when the ticket has {@link #MOST} already
   */
  boolean add(Attachment attachment, byte[] content);

  /** Forgets a file of {@code ticket}; false when it has no such one. */
  boolean remove(TicketId ticket, UUID id);
}
