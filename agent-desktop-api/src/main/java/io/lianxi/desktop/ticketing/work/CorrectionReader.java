package io.lianxi.desktop.ticketing.work;

import io.lianxi.acd.customer.Customers;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.work.Correction;
import io.lianxi.ticket.work.OpeningWish;
import org.jspecify.annotations.Nullable;

/** Reads what about a ticket is to be corrected; what is not given stays. */
final class CorrectionReader {
  private final Customers customers;

  CorrectionReader(Customers customers) {
    this.customers = customers;
  }

  Correction read(Ticket ticket, VerbWords words, WordReader reader) {
    String subject = words.subject();
    String description = words.description();
    return new Correction(
        complainant(ticket.matter().complainant(), words, reader),
        subject == null ? null : reader.text("subject", subject, OpeningWish.LONGEST_SUBJECT),
        description == null
            ? null
            : reader.text("description", description, OpeningWish.LONGEST_DESCRIPTION),
        OpenWords.fields(words.fields(), reader));
  }

  private @Nullable Complainant complainant(Complainant so, VerbWords words, WordReader reader) {
    OpenWords.Who who = words.customer();
    String province = words.province();
    if (who == null && province == null) {
      return null;
    }
    String place = province == null ? so.province() : OpenWords.province(province, reader);
    return who == null
        ? new Complainant(so.customer(), so.phone(), place)
        : who.complainant(customers, place, reader);
  }
}
