/**
 * The load run: the same calls through the product and through Asterisk's own queue.
 *
 * <p>Run by hand with the command in README; no part of the build's tests.
 */
@NullMarked
package io.lianxi.desktop.load;

import org.jspecify.annotations.NullMarked;
