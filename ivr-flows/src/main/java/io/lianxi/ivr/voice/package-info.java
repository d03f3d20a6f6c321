/**
 * The voice door: calls come in by FastAGI, one virtual thread for each, and leave for a queue.
 *
 * <p>Called by Asterisk's dialplan. It must not know agents, or how a caller is connected.
 */
@NullMarked
package io.lianxi.ivr.voice;

import org.jspecify.annotations.NullMarked;
