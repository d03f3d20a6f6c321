/**
 * Why so many calls were made and no more, second by second.
 *
 * <p>Decided in {@code pacing}; here it is kept for whoever asks.
 */
@NullMarked
package io.lianxi.dialer.pacing.explained;

import org.jspecify.annotations.NullMarked;
