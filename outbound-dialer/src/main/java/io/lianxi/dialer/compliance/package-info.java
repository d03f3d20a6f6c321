/**
 * Compliance: whether a number may be called at this moment, and why or why not.
 *
 * <p>Asked at the instant of dialling. It must not know how what it is told is stored.
 */
@NullMarked
package io.lianxi.dialer.compliance;

import org.jspecify.annotations.NullMarked;
