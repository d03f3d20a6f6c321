package io.lianxi.acd.queue;

import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;

/**
 * When a contact overflows, and where to.
 *
 * @param limit contacts for {@code LENGTH}, seconds for {@code WAIT}; 0 for the others
 */
public record OverflowRule(OverflowTrigger when, int limit, Overflow then) {}
