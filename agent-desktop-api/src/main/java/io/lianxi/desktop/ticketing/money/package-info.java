/**
 * Money: the doors to refunds and compensation.
 *
 * <p>Called by the browser and other programs. It must not know who may grant how much.
 */
@NullMarked
package io.lianxi.desktop.ticketing.money;

import org.jspecify.annotations.NullMarked;
