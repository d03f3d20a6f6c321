/**
 * The doors to labelled questions and to runs over them.
 *
 * <p>Called by the web app and by other programs. It must not know how articles are found.
 */
@NullMarked
package io.lianxi.desktop.knowledge.relevance;

import org.jspecify.annotations.NullMarked;
