/**
 * The doors of WeChat: the one that the platform calls back, and that of staff to accounts.
 *
 * <p>The first is open to anybody, as the platform cannot log in: what is not signed by it is
 * refused. It must not know what becomes of a letter.
 */
@NullMarked
package io.lianxi.desktop.wechat;

import org.jspecify.annotations.NullMarked;
