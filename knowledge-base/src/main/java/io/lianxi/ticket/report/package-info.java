/**
 * Reports: how complaints stand now, and what a month of them was like.
 *
 * <p>Called by doors. It must not know who reads them.
 */
@NullMarked
package io.lianxi.ticket.report;

import org.jspecify.annotations.NullMarked;
