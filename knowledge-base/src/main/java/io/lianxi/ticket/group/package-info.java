/**
 * Who works on tickets: the groups they are dispatched to, from the front desk up.
 *
 * <p>Called by tickets and doors. It must not know any ticket.
 */
@NullMarked
package io.lianxi.ticket.group;

import org.jspecify.annotations.NullMarked;
