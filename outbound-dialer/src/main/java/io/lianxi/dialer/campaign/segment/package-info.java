/**
 * Segments as lists: customers of the local user base become leads of a campaign, block by block.
 *
 * <p>Called by the door to a campaign's lists. It must not know where customers and tickets are
 * kept.
 */
@NullMarked
package io.lianxi.dialer.campaign.segment;

import org.jspecify.annotations.NullMarked;
