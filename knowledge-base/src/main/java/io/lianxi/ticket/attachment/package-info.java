/**
 * Attachments: files that belong to tickets.
 *
 * <p>Called by doors. It must not know what a ticket is about.
 */
@NullMarked
package io.lianxi.ticket.attachment;

import org.jspecify.annotations.NullMarked;
