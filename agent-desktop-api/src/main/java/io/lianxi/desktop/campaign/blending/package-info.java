/**
 * The doors to how campaigns stand to inbound, and to how full their cells are.
 *
 * <p>Called by the web app. It must not know how either is decided.
 */
@NullMarked
package io.lianxi.desktop.campaign.blending;

import org.jspecify.annotations.NullMarked;
