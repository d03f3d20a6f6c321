/**
 * Where staff come in: one package per thing that staff do.
 *
 * <p>Called by the browser and by programs over HTTP and WebSocket. It must not know how calls are
 * carried or how an agent is chosen.
 */
@NullMarked
package io.lianxi.desktop;

import org.jspecify.annotations.NullMarked;
