/**
 * The doors to calls that were promised: by whoever talks, and for whoever made the promise.
 *
 * <p>Called by the desk. It must not know how calls are made.
 */
@NullMarked
package io.lianxi.desktop.campaign.callback;

import org.jspecify.annotations.NullMarked;
