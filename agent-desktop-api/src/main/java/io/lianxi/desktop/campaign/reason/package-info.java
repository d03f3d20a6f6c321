/**
 * The doors to reasons: what agents choose from when they win or lose a lead, and what they chose.
 *
 * <p>Called by the web app and by other programs. It must not know how leads are called.
 */
@NullMarked
package io.lianxi.desktop.campaign.reason;

import org.jspecify.annotations.NullMarked;
