/**
 * Limit: how often something may be tried from outside.
 *
 * <p>Called by doors that strangers can knock at. It must not know what is behind them.
 */
@NullMarked
package io.lianxi.desktop.limit;

import org.jspecify.annotations.NullMarked;
