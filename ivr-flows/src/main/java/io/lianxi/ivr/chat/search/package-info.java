/**
 * Search: finds conversations by what was written in them.
 *
 * <p>Called by the doors of staff. It must not know who may see what, nor how messages travel.
 */
@NullMarked
package io.lianxi.ivr.chat.search;

import org.jspecify.annotations.NullMarked;
