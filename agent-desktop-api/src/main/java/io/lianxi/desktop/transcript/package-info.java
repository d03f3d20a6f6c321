/**
 * Transcript: finds conversations by what was written in them.
 *
 * <p>Called by the browser. It must not know how they are kept or looked through.
 */
@NullMarked
package io.lianxi.desktop.transcript;

import org.jspecify.annotations.NullMarked;
