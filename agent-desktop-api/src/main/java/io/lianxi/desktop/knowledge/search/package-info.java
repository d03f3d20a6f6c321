/**
 * The doors to search: what staff look for, what is suggested to them, and what search goes by.
 *
 * <p>Called by the web app and by other programs. It must not know how anything is found.
 */
@NullMarked
package io.lianxi.desktop.knowledge.search;

import org.jspecify.annotations.NullMarked;
