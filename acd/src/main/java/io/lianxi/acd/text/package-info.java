/**
 * Texts: the ways a short text goes out to a telephone.
 *
 * <p>Called through the port that others know. It must not know who writes texts, nor why.
 */
@NullMarked
package io.lianxi.acd.text;

import org.jspecify.annotations.NullMarked;
