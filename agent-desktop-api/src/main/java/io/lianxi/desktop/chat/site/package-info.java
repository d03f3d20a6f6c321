/**
 * The doors of web sites with the chat on their pages: whether somebody is there, and words left.
 *
 * <p>Open to anybody, within limits. It must not know conversations.
 */
@NullMarked
package io.lianxi.desktop.chat.site;

import org.jspecify.annotations.NullMarked;
