/**
 * Scripts: what agents say in a campaign's calls, and how far each call came with it.
 *
 * <p>Used by campaigns and by doors. It must not know what a lead is.
 */
@NullMarked
package io.lianxi.dialer.campaign.script;

import org.jspecify.annotations.NullMarked;
