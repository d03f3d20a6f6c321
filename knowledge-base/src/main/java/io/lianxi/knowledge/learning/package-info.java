/**
 * What is learnt from readers: what they search for and open, what they think of articles, and
 * which contact or ticket used which edition.
 *
 * <p>Called by doors and, with every search, by search. It must not know how articles are found.
 */
@NullMarked
package io.lianxi.knowledge.learning;

import org.jspecify.annotations.NullMarked;
