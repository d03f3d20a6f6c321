/**
 * Authoring: how editions are written, reviewed by someone else, published and withdrawn.
 *
 * <p>Called by doors, imports and upkeep. It must not know who may log in, nor how articles are
 * found.
 */
@NullMarked
package io.lianxi.knowledge.authoring;

import org.jspecify.annotations.NullMarked;
