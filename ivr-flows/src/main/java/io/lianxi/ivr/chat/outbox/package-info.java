/**
 * Outbox: what is said to customers on its way out of the house, in order, and sent once.
 *
 * <p>Called by each channel, which says how it sends, and by the desks, which ask what it would
 * refuse. It must not know any channel.
 */
@NullMarked
package io.lianxi.ivr.chat.outbox;

import org.jspecify.annotations.NullMarked;
