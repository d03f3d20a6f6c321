/**
 * Chat: the doors through which visitors and agents write to each other.
 *
 * <p>Called by the web chat, the desk and its socket. It must not know flows, or who is chosen for
 * a contact.
 */
@NullMarked
package io.lianxi.desktop.chat;

import org.jspecify.annotations.NullMarked;
