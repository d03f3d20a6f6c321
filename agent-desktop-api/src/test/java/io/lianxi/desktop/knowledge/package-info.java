/** What search is worth, and how fast it is, measured over HTTP. */
@NullMarked
package io.lianxi.desktop.knowledge;

import org.jspecify.annotations.NullMarked;
