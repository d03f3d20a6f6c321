/**
 * Chinese text as it is compared: folded, cut into words, spelled as it sounds, and marked.
 *
 * <p>Called by search. It must not know articles, stores or any index.
 */
@NullMarked
package io.lianxi.knowledge.text;

import org.jspecify.annotations.NullMarked;
