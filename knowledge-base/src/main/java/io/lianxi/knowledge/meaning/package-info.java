/**
 * What texts mean, as vectors: the closer two are, the more alike is what they say.
 *
 * <p>Called by search. It must not know articles or any index.
 */
@NullMarked
package io.lianxi.knowledge.meaning;

import org.jspecify.annotations.NullMarked;
