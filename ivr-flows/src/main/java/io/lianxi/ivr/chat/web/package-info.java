/**
 * Web chat: who writes from a page of ours, and how they are told apart.
 *
 * <p>Called by the doors of the web chat. It must not know sockets, or what is said over them.
 */
@NullMarked
package io.lianxi.ivr.chat.web;

import org.jspecify.annotations.NullMarked;
