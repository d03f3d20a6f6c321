/**
 * Budgets: how much the platform still lets the house send to one follower.
 *
 * <p>Used by whatever sends. It must not know what is sent, nor how.
 */
@NullMarked
package io.lianxi.ivr.wechat.budget;

import org.jspecify.annotations.NullMarked;
