/**
 * Intake: articles that come in as files and go out as such.
 *
 * <p>Called by doors. It must not know who may import, nor how search keeps up.
 */
@NullMarked
package io.lianxi.knowledge.intake;

import org.jspecify.annotations.NullMarked;
