/**
 * Upkeep: what happens to articles because a time has come.
 *
 * <p>Called by the clock and by doors. It must not know who reads articles.
 */
@NullMarked
package io.lianxi.knowledge.upkeep;

import org.jspecify.annotations.NullMarked;
