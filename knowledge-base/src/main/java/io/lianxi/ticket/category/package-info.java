/**
 * What tickets are about: the tree of categories, and what each asks for, offers and expects.
 *
 * <p>Called by tickets and doors. It must not know any ticket, nor how promises are kept.
 */
@NullMarked
package io.lianxi.ticket.category;

import org.jspecify.annotations.NullMarked;
