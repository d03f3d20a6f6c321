/**
 * The doors to what keeps customers: plans, outcomes, trainings, offers.
 *
 * <p>Called by the web app and by other programs. It must not know how leads are called.
 */
@NullMarked
package io.lianxi.desktop.campaign.retention;

import org.jspecify.annotations.NullMarked;
