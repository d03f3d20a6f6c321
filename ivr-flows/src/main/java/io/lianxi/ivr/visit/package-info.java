/**
 * Visits: what is the same for everybody who goes through a flow, however they came.
 *
 * <p>Called by the players of each channel. It must not know telephones, or how words get to the
 * customer.
 */
@NullMarked
package io.lianxi.ivr.visit;

import org.jspecify.annotations.NullMarked;
