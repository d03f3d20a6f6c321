/**
 * Leads: whom a campaign wants to reach, on which numbers, when next, and how it came out.
 *
 * <p>Used by the loop that dials and by the intake of lists. It must not know how calls are made.
 */
@NullMarked
package io.lianxi.dialer.campaign.lead;

import org.jspecify.annotations.NullMarked;
