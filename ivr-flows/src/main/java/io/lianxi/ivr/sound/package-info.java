/**
 * Sound: what the telephone can play.
 *
 * <p>Used by speech and by recordings. It must not know what is said.
 */
@NullMarked
package io.lianxi.ivr.sound;

import org.jspecify.annotations.NullMarked;
