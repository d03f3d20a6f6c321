/**
 * Previews: which agent looks at which lead before it is called, and what they made of it.
 *
 * <p>Used by the loop that dials and by doors. It must not know how calls are made.
 */
@NullMarked
package io.lianxi.dialer.campaign.preview;

import org.jspecify.annotations.NullMarked;
