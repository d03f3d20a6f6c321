/**
 * The doors to leads that agents look at before they call them.
 *
 * <p>Called by the desk and by the pages of campaigns. It must not know how calls are made.
 */
@NullMarked
package io.lianxi.desktop.campaign.preview;

import org.jspecify.annotations.NullMarked;
