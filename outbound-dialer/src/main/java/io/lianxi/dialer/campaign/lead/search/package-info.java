/**
 * Looks through leads: whom a campaign has, and how far its lists are.
 *
 * <p>Used by doors. It must not change a lead, nor know how calls are made.
 */
@NullMarked
package io.lianxi.dialer.campaign.lead.search;

import org.jspecify.annotations.NullMarked;
