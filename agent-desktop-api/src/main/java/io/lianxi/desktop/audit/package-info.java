/**
 * Audit: who did what, kept for good.
 *
 * <p>Called by the doors. It must not know accounts, agents or contacts beyond their names.
 */
@NullMarked
package io.lianxi.desktop.audit;

import org.jspecify.annotations.NullMarked;
