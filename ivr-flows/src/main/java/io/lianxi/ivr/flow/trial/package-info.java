/**
 * Trials: a flow run against a script of what a customer does, in virtual time.
 *
 * <p>Used by checks and by operators who want to see what a flow does. It must not know a channel,
 * a store or a clock.
 */
@NullMarked
package io.lianxi.ivr.flow.trial;

import org.jspecify.annotations.NullMarked;
