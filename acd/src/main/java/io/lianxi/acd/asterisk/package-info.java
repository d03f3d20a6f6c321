/**
 * Asterisk as a voice line: commands to it, and its events as {@link
 * io.lianxi.acd.line.LineEvent}s.
 *
 * <p>Called through the ports of {@code line}. It must not know contacts beyond their ids, and
 * nobody else sees Asterisk's manager interface.
 */
@NullMarked
package io.lianxi.acd.asterisk;

import org.jspecify.annotations.NullMarked;
