/**
 * Agents: what they can do and whether they are there.
 *
 * <p>Called by routing, handling and the desk. It must not know what a contact is beyond its id.
 */
@NullMarked
package io.lianxi.acd.agent;

import org.jspecify.annotations.NullMarked;
