/**
 * Articles: what the centre knows, as editions that are written, reviewed and published.
 *
 * <p>Called by doors, imports and search. It must not know how anybody finds an article.
 */
@NullMarked
package io.lianxi.knowledge.article;

import org.jspecify.annotations.NullMarked;
