/**
 * Profiles: what is known of who writes before anybody has asked.
 *
 * <p>Called by the doors of each channel and by whoever needs a name for an address. It must not
 * know conversations.
 */
@NullMarked
package io.lianxi.ivr.chat.profile;

import org.jspecify.annotations.NullMarked;
