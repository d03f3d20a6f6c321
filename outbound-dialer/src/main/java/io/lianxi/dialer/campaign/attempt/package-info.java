/**
 * Attempts: every call that was to be made, why it was or was not, and what came of it.
 *
 * <p>Written by the loop that dials, read by the gate and by reports. It must not know how calls
 * are made.
 */
@NullMarked
package io.lianxi.dialer.campaign.attempt;

import org.jspecify.annotations.NullMarked;
