/**
 * Ticketing: the doors to tickets' clocks and calendars.
 *
 * <p>Called by the browser and other programs. It must not know how time is counted.
 */
@NullMarked
package io.lianxi.desktop.ticketing;

import org.jspecify.annotations.NullMarked;
