/**
 * Progress: the doors by which customers see their tickets without logging in, and staff see whom
 * to ask.
 *
 * <p>Called by the browser and other programs, strangers' too. It must not know how tickets are
 * found.
 */
@NullMarked
package io.lianxi.desktop.ticketing.progress;

import org.jspecify.annotations.NullMarked;
