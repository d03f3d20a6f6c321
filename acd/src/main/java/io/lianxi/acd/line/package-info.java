/**
 * Ports to the customer: how a contact is connected, held, ended; and what happened on the line.
 *
 * <p>Called by handling; implemented per channel. It must not know Asterisk, WeChat or any other
 * carrier.
 */
@NullMarked
package io.lianxi.acd.line;

import org.jspecify.annotations.NullMarked;
