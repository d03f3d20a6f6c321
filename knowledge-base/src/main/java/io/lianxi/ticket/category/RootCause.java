package io.lianxi.ticket.category;

/** Why customers complain of it, one of the reasons that a ticket is archived with. */
public record RootCause(String code, String labelZh, String labelEn) {}
