/**
 * Chat: what customers and the house write to each other, kept, in order, and sent once.
 *
 * <p>Called by the doors of each channel, the players of flows and the desks. It must not know
 * flows, sockets, or how any channel works.
 */
@NullMarked
package io.lianxi.ivr.chat;

import org.jspecify.annotations.NullMarked;
