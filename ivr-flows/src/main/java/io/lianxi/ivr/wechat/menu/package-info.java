/**
 * The menus of official accounts: what staff have made of them, and whether the platform has it.
 *
 * <p>Called by whoever changes them. It must not know what becomes of a click.
 */
@NullMarked
package io.lianxi.ivr.wechat.menu;

import org.jspecify.annotations.NullMarked;
