/**
 * The doors to what campaigns did: every attempt with what the gate said, and the figures.
 *
 * <p>Called by the web app and by other programs. It must not know how calls are made.
 */
@NullMarked
package io.lianxi.desktop.campaign.log;

import org.jspecify.annotations.NullMarked;
