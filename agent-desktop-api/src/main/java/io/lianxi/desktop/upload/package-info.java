/**
 * Upload: files that are sent with forms, read no further than they may be long.
 *
 * <p>Called by doors that take files. It must not know what becomes of them.
 */
@NullMarked
package io.lianxi.desktop.upload;

import org.jspecify.annotations.NullMarked;
