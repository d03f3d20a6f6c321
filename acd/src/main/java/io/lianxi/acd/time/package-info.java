/**
 * Time: when it is open, what happens at a moment or again and again, and what was known last.
 *
 * <p>Used by policies, stores and loops. It must not know what happens then.
 */
@NullMarked
package io.lianxi.acd.time;

import org.jspecify.annotations.NullMarked;
