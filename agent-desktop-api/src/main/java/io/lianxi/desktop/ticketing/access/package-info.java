/**
 * Access: which tickets a member of staff reads, and what they may do with each.
 *
 * <p>Called by every door to tickets. It must not know what is behind them.
 */
@NullMarked
package io.lianxi.desktop.ticketing.access;

import org.jspecify.annotations.NullMarked;
