/**
 * Blending: campaigns yield to queues that share their agents while customers wait there too long.
 *
 * <p>Used by the loop that dials and by doors. It must not know campaigns, nor how calls are made.
 */
@NullMarked
package io.lianxi.dialer.blending;

import org.jspecify.annotations.NullMarked;
