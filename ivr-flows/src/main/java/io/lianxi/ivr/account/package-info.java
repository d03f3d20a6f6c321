/**
 * What customers can learn about their account without a person.
 *
 * <p>Asked by the doors that run flows. It must not know flows or channels.
 */
@NullMarked
package io.lianxi.ivr.account;

import org.jspecify.annotations.NullMarked;
