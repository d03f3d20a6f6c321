/**
 * Gaps: what people look for and do not find, and what is done about it.
 *
 * <p>Called by doors. It must not know who searched.
 */
@NullMarked
package io.lianxi.knowledge.learning.gap;

import org.jspecify.annotations.NullMarked;
