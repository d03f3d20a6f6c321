/**
 * Notice: what customers are told about their tickets without asking, and the sending of it.
 *
 * <p>Called by the stores of tickets and refunds as a listener. It must not know who changes
 * tickets, nor which way a text takes.
 */
@NullMarked
package io.lianxi.ticket.notice;

import org.jspecify.annotations.NullMarked;
