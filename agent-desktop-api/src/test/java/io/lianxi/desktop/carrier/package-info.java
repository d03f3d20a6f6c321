/**
 * A stand-in for the telephone network: many telephones that answer, are busy, or do not exist, as
 * their numbers say.
 *
 * <p>Used by load runs and by the demo. It must not know the application: only SIP and RTP.
 */
@NullMarked
package io.lianxi.desktop.carrier;

import org.jspecify.annotations.NullMarked;
