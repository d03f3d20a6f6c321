/**
 * Segments: parts of the customer base, by what is known of customers and their contacts.
 *
 * <p>Asked by whoever wants to reach customers. It must not know what for, nor how they are called.
 */
@NullMarked
package io.lianxi.acd.segment;

import org.jspecify.annotations.NullMarked;
