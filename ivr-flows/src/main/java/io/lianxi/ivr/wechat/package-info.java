/**
 * WeChat: followers of official accounts as customers who write, within the rules of the platform.
 *
 * <p>Called by the door that the platform calls back, and by whatever sends messages. It must not
 * know flows, agents or queues.
 */
@NullMarked
package io.lianxi.ivr.wechat;

import org.jspecify.annotations.NullMarked;
