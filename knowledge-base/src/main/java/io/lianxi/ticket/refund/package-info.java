/**
 * Refund: money for customers to whom something was done wrong, who may grant how much of it, and
 * what became of it.
 *
 * <p>Called by doors. It must not know who may log in, nor how money is paid.
 */
@NullMarked
package io.lianxi.ticket.refund;

import org.jspecify.annotations.NullMarked;
