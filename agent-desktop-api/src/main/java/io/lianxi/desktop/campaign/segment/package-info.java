/**
 * The doors to segments: customers of the local user base are counted and taken into a campaign.
 *
 * <p>Called by the web app and by other programs. It must not know how customers are found, nor how
 * leads are kept.
 */
@NullMarked
package io.lianxi.desktop.campaign.segment;

import org.jspecify.annotations.NullMarked;
