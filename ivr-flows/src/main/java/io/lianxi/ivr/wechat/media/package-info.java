/**
 * Files of followers: fetched from the platform after they were announced, and kept within limits.
 *
 * <p>Used by the intake, which announces them. It must not know conversations.
 */
@NullMarked
package io.lianxi.ivr.wechat.media;

import org.jspecify.annotations.NullMarked;
