/**
 * Quotas: how many leads of each cell of a campaign come to a result before the cell is full.
 *
 * <p>Used by the loop that dials and by doors. It must not know how calls are made.
 */
@NullMarked
package io.lianxi.dialer.campaign.quota;

import org.jspecify.annotations.NullMarked;
