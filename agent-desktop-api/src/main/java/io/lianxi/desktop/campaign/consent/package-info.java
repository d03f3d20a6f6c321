/**
 * The doors to what people refuse and agree to, by their numbers.
 *
 * <p>Called by the web app and by other programs. It must not know campaigns.
 */
@NullMarked
package io.lianxi.desktop.campaign.consent;

import org.jspecify.annotations.NullMarked;
