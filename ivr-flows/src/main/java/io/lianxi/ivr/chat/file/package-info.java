/**
 * Files of chats: pictures and documents that customers and agents send each other.
 *
 * <p>Called by doors and by the channels that fetch and send files. It must not know conversations.
 */
@NullMarked
package io.lianxi.ivr.chat.file;

import org.jspecify.annotations.NullMarked;
