/**
 * Editions: what flows say while they are worked on, what was published of them, and which of that
 * answers whom.
 *
 * <p>Asked by the doors that customers and staff come in by. It must not know a channel.
 */
@NullMarked
package io.lianxi.ivr.flow.edition;

import org.jspecify.annotations.NullMarked;
