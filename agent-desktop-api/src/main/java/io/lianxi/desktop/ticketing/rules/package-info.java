/**
 * The doors of what tickets go by: categories, groups, promises and settings.
 *
 * <p>Called by browsers. It must not know any ticket.
 */
@NullMarked
package io.lianxi.desktop.ticketing.rules;

import org.jspecify.annotations.NullMarked;
