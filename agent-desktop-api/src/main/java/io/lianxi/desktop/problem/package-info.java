/**
 * Problems: how every refusal looks on the wire (RFC 9457).
 *
 * <p>Used by all doors. It must not know what any of them does.
 */
@NullMarked
package io.lianxi.desktop.problem;

import org.jspecify.annotations.NullMarked;
