/**
 * Live sockets: one listener, tickets and origins checked once for every socket.
 *
 * <p>Used by the desk and the wallboard. It must not know what they say.
 */
@NullMarked
package io.lianxi.desktop.live;

import org.jspecify.annotations.NullMarked;
