/**
 * Dialling: leads are claimed, asked for at the gate, and called, as fast as pacing says.
 *
 * <p>Woken each second and by what the telephone tells. It must not know which telephone that is.
 */
@NullMarked
package io.lianxi.dialer.dial;

import org.jspecify.annotations.NullMarked;
