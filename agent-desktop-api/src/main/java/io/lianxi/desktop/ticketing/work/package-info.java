/**
 * The doors to tickets: opening, finding, reading and working on them.
 *
 * <p>Called by the web app and other programs. It must not know how a ticket is kept or timed.
 */
@NullMarked
package io.lianxi.desktop.ticketing.work;

import org.jspecify.annotations.NullMarked;
