/**
 * Billing: what customers have contracted for, use and are billed, call by call.
 *
 * <p>Called by self-service, files and the desk. It must not know contacts or agents.
 */
@NullMarked
package io.lianxi.acd.customer.billing;

import org.jspecify.annotations.NullMarked;
