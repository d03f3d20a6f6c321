/**
 * The local user base: who calls, what they have, what they owe.
 *
 * <p>Called by the doors (screen-pop, self-service) and the desk. It must not know contacts or
 * agents.
 */
@NullMarked
package io.lianxi.acd.customer;

import org.jspecify.annotations.NullMarked;
