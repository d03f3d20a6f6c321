/**
 * Log-in: accounts, sessions, roles, live tickets, and who may call which address.
 *
 * <p>Called by the browser and by every other door's security. It must not know the desk or the
 * queues.
 */
@NullMarked
package io.lianxi.desktop.login;

import org.jspecify.annotations.NullMarked;
