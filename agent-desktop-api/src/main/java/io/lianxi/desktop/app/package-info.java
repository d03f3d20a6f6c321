/**
 * The application: the one main, what it starts, and its demo data.
 *
 * <p>Called by the operating system. It knows everyone; nobody knows it.
 */
@NullMarked
package io.lianxi.desktop.app;

import org.jspecify.annotations.NullMarked;
