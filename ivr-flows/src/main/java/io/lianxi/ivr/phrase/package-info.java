/**
 * What is said to customers: fixed words and values that are put into them, in each language.
 *
 * <p>Used by flows and by the doors. It must not know how anything is spoken or written.
 */
@NullMarked
package io.lianxi.ivr.phrase;

import org.jspecify.annotations.NullMarked;
