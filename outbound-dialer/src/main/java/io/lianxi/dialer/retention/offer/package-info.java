/**
 * Offers that keep customers: what there is, who may give how much, and what was given.
 *
 * <p>Used by doors. It must not know how calls are made or who is logged in.
 */
@NullMarked
package io.lianxi.dialer.retention.offer;

import org.jspecify.annotations.NullMarked;
