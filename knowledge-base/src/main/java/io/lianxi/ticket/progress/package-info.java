/**
 * Progress: what customers may know of their tickets and say about them, and whom to ask whether
 * they are content.
 *
 * <p>Called by public doors, flows and campaigns. It must not know who asks, nor on which channel.
 */
@NullMarked
package io.lianxi.ticket.progress;

import org.jspecify.annotations.NullMarked;
