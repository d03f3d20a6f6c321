/**
 * The desk: an agent's presence, phone and contacts, and the socket that keeps the page true.
 *
 * <p>Called by the browser. It must not know how a contact is routed or carried.
 */
@NullMarked
package io.lianxi.desktop.desk;

import org.jspecify.annotations.NullMarked;
