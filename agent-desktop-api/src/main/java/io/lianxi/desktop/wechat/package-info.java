/**
 * The door that the platform of WeChat calls back.
 *
 * <p>Open to anybody, as the platform cannot log in: what is not signed by it is refused. It must
 * not know what becomes of a letter.
 */
@NullMarked
package io.lianxi.desktop.wechat;

import org.jspecify.annotations.NullMarked;
