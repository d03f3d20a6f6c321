/**
 * Past contacts: what happened, here or in the system used before, read at length.
 *
 * <p>Called by reports, replay and the door that takes history in. It must not know what is counted
 * or decided from it.
 */
@NullMarked
package io.lianxi.acd.contact.past;

import org.jspecify.annotations.NullMarked;
