/**
 * Identity: which customer somebody is who writes, and everything that one person came for.
 *
 * <p>Called by flows, which have customers prove who they are, and by the doors of staff. It must
 * not know what is said, nor how.
 */
@NullMarked
package io.lianxi.ivr.chat.identity;

import org.jspecify.annotations.NullMarked;
