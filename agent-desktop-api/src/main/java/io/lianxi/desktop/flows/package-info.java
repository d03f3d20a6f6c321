/**
 * The doors to flows: written, tried, published and looked back on.
 *
 * <p>Called by the web app and by other programs. It must not know a channel.
 */
@NullMarked
package io.lianxi.desktop.flows;

import org.jspecify.annotations.NullMarked;
