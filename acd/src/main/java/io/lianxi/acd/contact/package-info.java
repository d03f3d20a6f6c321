/**
 * Contacts: one interaction each, a fold of its events.
 *
 * <p>Called by everyone who opens, moves or shows a contact. It must not know how an agent is
 * chosen or how a customer is reached.
 */
@NullMarked
package io.lianxi.acd.contact;

import org.jspecify.annotations.NullMarked;
