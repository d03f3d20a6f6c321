/**
 * The library: the tree of categories that articles are in, the shapes they begin with, and their
 * files.
 *
 * <p>Called by authoring, imports and doors. It must not know who writes articles, nor when they
 * are published.
 */
@NullMarked
package io.lianxi.knowledge.library;

import org.jspecify.annotations.NullMarked;
