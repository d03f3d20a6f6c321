/**
 * Expressions: what is computed from facts, in a language that can do nothing else and always ends.
 *
 * <p>Used by texts and flows. It must not know where facts come from.
 */
@NullMarked
package io.lianxi.ivr.expression;

import org.jspecify.annotations.NullMarked;
