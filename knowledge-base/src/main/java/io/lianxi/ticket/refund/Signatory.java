package io.lianxi.ticket.refund;

/**
 * Someone who decides about money.
 *
 * @param name log-in name
 */
public record Signatory(String name, Rank rank) {}
