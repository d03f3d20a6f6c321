/**
 * The whole walk on real servers: what a caller, an agent's browser and an operator see.
 *
 * <p>Run by the build. It must know the product only from outside: its addresses, its pages, its
 * telephone.
 */
@NullMarked
package io.lianxi.desktop.walk;

import org.jspecify.annotations.NullMarked;
