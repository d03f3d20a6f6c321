package io.lianxi.ticket.category;

/** Words to begin a ticket and its answer with; each may be empty. */
public record Template(
    String name,
    String labelZh,
    String labelEn,
    String subject,
    String description,
    String answer) {}
