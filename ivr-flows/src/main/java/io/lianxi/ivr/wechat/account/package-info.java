/**
 * Official accounts: which ones the house has, and how their callbacks are sealed.
 *
 * <p>Used by whatever talks to the platform. It must not know what is said.
 */
@NullMarked
package io.lianxi.ivr.wechat.account;

import org.jspecify.annotations.NullMarked;
