/**
 * The doors to articles: read, written, reviewed, filed, imported and exported.
 *
 * <p>Called by browsers and other programs. It must not know how articles are kept or found.
 */
@NullMarked
package io.lianxi.desktop.knowledge;

import org.jspecify.annotations.NullMarked;
