package io.lianxi.ticket.work;

import io.lianxi.ticket.TicketEvent.Complainant;

/** What two complaints have in common that are one: who complains, and about what. */
public record Likeness(Complainant complainant, String category) {}
