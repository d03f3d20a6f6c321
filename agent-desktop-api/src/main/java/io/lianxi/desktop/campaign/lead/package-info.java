/**
 * The doors to the leads of campaigns: taken in as lists, looked through, withdrawn.
 *
 * <p>Called by the web app and by other programs. It must not know how leads are called.
 */
@NullMarked
package io.lianxi.desktop.campaign.lead;

import org.jspecify.annotations.NullMarked;
