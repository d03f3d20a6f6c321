/**
 * The doors to what is counted of tickets.
 *
 * <p>Called by the web app and other programs. It must not know how anything is counted.
 */
@NullMarked
package io.lianxi.desktop.ticketing.report;

import org.jspecify.annotations.NullMarked;
