/**
 * Letters: what the platform calls back, whether it is its own, and what it means.
 *
 * <p>Used by whatever takes in letters. It must not know what becomes of them.
 */
@NullMarked
package io.lianxi.ivr.wechat.letter;

import org.jspecify.annotations.NullMarked;
