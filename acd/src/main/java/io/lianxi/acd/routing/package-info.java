/**
 * Routing: which contact goes to which agent, and why.
 *
 * <p>Woken by the feed; called by nobody else. It must not know how a customer is reached.
 */
@NullMarked
package io.lianxi.acd.routing;

import org.jspecify.annotations.NullMarked;
