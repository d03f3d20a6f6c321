/**
 * The doors to scripts: what whoever talks is to say, and how far calls came.
 *
 * <p>Called by the desk and by the pages of campaigns. It must not know how calls are made.
 */
@NullMarked
package io.lianxi.desktop.campaign.script;

import org.jspecify.annotations.NullMarked;
