/**
 * Pacing: how many calls to make now, so that agents hardly wait and hardly anybody is abandoned.
 *
 * <p>Asked each second by the loop that dials. It must not know whom it calls, nor how.
 */
@NullMarked
package io.lianxi.dialer.pacing;

import org.jspecify.annotations.NullMarked;
