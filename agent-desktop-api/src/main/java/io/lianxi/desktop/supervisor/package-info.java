/**
 * Supervision: queues, agents, the search of contacts, and the wallboard.
 *
 * <p>Called by the browser. It must not know how a board is counted.
 */
@NullMarked
package io.lianxi.desktop.supervisor;

import org.jspecify.annotations.NullMarked;
