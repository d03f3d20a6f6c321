/**
 * Web sites with the chat on their pages: whether somebody is there, what visitors are asked before
 * they write, and the word they leave when nobody is.
 *
 * <p>Called by the visitors' doors and by flows. It must not know sockets or desks.
 */
@NullMarked
package io.lianxi.ivr.chat.site;

import org.jspecify.annotations.NullMarked;
