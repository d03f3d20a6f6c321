/**
 * Recordings: what operators have had spoken, to be played instead of speech made here.
 *
 * <p>Played by the voice door. It must not know flows.
 */
@NullMarked
package io.lianxi.ivr.recording;

import org.jspecify.annotations.NullMarked;
