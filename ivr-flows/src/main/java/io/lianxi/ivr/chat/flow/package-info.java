/**
 * Flows for who writes: what they meet before and after a person, and what the clock does to their
 * conversations.
 *
 * <p>Called by nobody: it works off what came in. It must not know how messages travel.
 */
@NullMarked
package io.lianxi.ivr.chat.flow;

import org.jspecify.annotations.NullMarked;
