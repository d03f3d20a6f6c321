/**
 * What is found out about a campaign: its plan, what became of its customers, what was learned.
 *
 * <p>Used by doors. It must not know how calls are made.
 */
@NullMarked
package io.lianxi.dialer.retention.study;

import org.jspecify.annotations.NullMarked;
