/**
 * The words of outbound calling.
 *
 * <p>Used by every package of the module. They must not know how they are stored or dialled.
 */
@NullMarked
package io.lianxi.dialer;

import org.jspecify.annotations.NullMarked;
