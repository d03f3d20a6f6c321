package io.lianxi.acd.contact;

/**
 * Proof that whoever acts still leads: a change made under it is refused once someone else leads.
 *
 * @param lease which lease is held
 * @param token given with it; never given twice
 */
public record Fence(String lease, String token) {}
