/**
 * The platform: its addresses by which the house sends, asks and fetches for its accounts.
 *
 * <p>Used by the outlet and whoever fetches files. It must not know conversations or budgets.
 */
@NullMarked
package io.lianxi.ivr.wechat.platform;

import org.jspecify.annotations.NullMarked;
