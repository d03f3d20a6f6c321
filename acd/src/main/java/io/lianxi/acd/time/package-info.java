/**
 * Time: when it is open, and what happens at a moment or again and again.
 *
 * <p>Used by policies and loops. It must not know what happens then.
 */
@NullMarked
package io.lianxi.acd.time;

import org.jspecify.annotations.NullMarked;
