/**
 * The pipe that carries what happened: live on the feed, for good in the log.
 *
 * <p>Written to by the owners of events, read by folds, loops and live sockets. It must not know
 * what an event means.
 */
@NullMarked
package io.lianxi.acd.event;

import org.jspecify.annotations.NullMarked;
