/**
 * Guests: supervisors who take part in conversations beside their agents.
 *
 * <p>Called by the doors of staff, and by whoever says to customers who is writing. It must not
 * know how messages travel.
 */
@NullMarked
package io.lianxi.ivr.chat.guest;

import org.jspecify.annotations.NullMarked;
