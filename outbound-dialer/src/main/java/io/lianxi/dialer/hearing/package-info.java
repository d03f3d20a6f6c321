/**
 * Hearings: what those who answered were taken for, a person or a machine, and what they were.
 *
 * <p>Written with calls and their dispositions, read by pacing and by pages. It must not know what
 * campaigns are for.
 */
@NullMarked
package io.lianxi.dialer.hearing;

import org.jspecify.annotations.NullMarked;
