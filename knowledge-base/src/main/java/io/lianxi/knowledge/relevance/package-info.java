/**
 * Relevance: how well labelled questions find their articles, by the rules in force and by others
 * that nobody has put in force.
 *
 * <p>Called by doors. It must not know how articles are found.
 */
@NullMarked
package io.lianxi.knowledge.relevance;

import org.jspecify.annotations.NullMarked;
