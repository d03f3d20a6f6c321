/**
 * Complaints: tickets that customers open by themselves in a flow.
 *
 * <p>Asked by the doors that run flows. It must not know flows or channels.
 */
@NullMarked
package io.lianxi.ivr.complaint;

import org.jspecify.annotations.NullMarked;
