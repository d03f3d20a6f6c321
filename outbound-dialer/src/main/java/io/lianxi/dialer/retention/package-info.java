/**
 * Retention: who is left out to compare with, what a call is worth, and what calls have changed.
 *
 * <p>Used by whatever keeps outcomes, ranks leads and reports. It must not know how leads are kept.
 */
@NullMarked
package io.lianxi.dialer.retention;

import org.jspecify.annotations.NullMarked;
