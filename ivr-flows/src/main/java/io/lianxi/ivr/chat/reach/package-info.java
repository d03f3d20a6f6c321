/**
 * Reach: what the house writes to somebody who is not writing to it, such as a caller who follows
 * an account.
 *
 * <p>Called by the doors of staff. It must not know how any channel works.
 */
@NullMarked
package io.lianxi.ivr.chat.reach;

import org.jspecify.annotations.NullMarked;
