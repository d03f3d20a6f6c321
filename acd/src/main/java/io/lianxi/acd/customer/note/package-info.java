/**
 * What staff write down of customers, and the tags they give them.
 *
 * <p>Called by the desk. It must not know contacts, agents or what customers have contracted for.
 */
@NullMarked
package io.lianxi.acd.customer.note;

import org.jspecify.annotations.NullMarked;
