/**
 * Checks: what has to be right with a flow before it is published.
 *
 * <p>Used by whoever publishes flows and by those who draw them. It must not know a store.
 */
@NullMarked
package io.lianxi.ivr.flow.check;

import org.jspecify.annotations.NullMarked;
