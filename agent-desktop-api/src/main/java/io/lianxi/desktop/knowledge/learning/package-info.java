/**
 * The doors to what is learnt from readers: what they open, think of and use.
 *
 * <p>Called by the web app. It must not know how articles are found or kept.
 */
@NullMarked
package io.lianxi.desktop.knowledge.learning;

import org.jspecify.annotations.NullMarked;
