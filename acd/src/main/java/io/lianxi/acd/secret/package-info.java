/**
 * Secret: what proves that somebody is who they say, and how often it may be tried.
 *
 * <p>Called by whoever asks for a password. It must not know whose it is.
 */
@NullMarked
package io.lianxi.acd.secret;

import org.jspecify.annotations.NullMarked;
