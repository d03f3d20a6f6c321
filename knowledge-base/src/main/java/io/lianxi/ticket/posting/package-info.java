/**
 * Postings: how a ticket that waits for someone of a group gets to an agent through the same
 * routing as calls and chats.
 *
 * <p>Called by the store of tickets and the feed. It must not know how an agent is chosen.
 */
@NullMarked
package io.lianxi.ticket.posting;

import org.jspecify.annotations.NullMarked;
