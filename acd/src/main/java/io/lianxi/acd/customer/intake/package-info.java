/**
 * Intake: files of customers, their bills, contracts, usage and calls.
 *
 * <p>Called by the door that files come in by. It must not know how customers are stored.
 */
@NullMarked
package io.lianxi.acd.customer.intake;

import org.jspecify.annotations.NullMarked;
