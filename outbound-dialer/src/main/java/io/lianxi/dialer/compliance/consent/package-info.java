/**
 * What people have agreed to and what they refuse, by their numbers.
 *
 * <p>Asked before each call, told by staff, lists and customers. It must not know of campaigns.
 */
@NullMarked
package io.lianxi.dialer.compliance.consent;

import org.jspecify.annotations.NullMarked;
