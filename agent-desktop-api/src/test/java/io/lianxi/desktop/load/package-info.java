/**
 * The load runs: the same calls through the product and through Asterisk's own queue, offers in
 * numbers, a leader that is killed, calls that drop.
 *
 * <p>Run by hand with the commands in README; no part of the build's tests.
 */
@NullMarked
package io.lianxi.desktop.load;

import org.jspecify.annotations.NullMarked;
