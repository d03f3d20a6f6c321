package io.lianxi.ticket.progress;

/** Words for customers, in both languages. */
public record PublicText(String zh, String en) {}
