/**
 * Customer: the doors to the local user base and its files.
 *
 * <p>Called by the browser and other programs. It must not know how customers are stored.
 */
@NullMarked
package io.lianxi.desktop.customer;

import org.jspecify.annotations.NullMarked;
