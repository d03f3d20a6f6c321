/**
 * The doors to campaigns: set up, started and stopped.
 *
 * <p>Called by the web app and by other programs. It must not know how calls are made.
 */
@NullMarked
package io.lianxi.desktop.campaign;

import org.jspecify.annotations.NullMarked;
