/**
 * Messages: what those whom no agent calls are told, how fast they are called, and what comes of
 * it.
 *
 * <p>Asked by the loop that dials, written with the events of calls, read by pages. It must not
 * know what is said.
 */
@NullMarked
package io.lianxi.dialer.message;

import org.jspecify.annotations.NullMarked;
