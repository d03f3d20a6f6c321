/**
 * Reports: pure folds over events; the wallboard and the historic report are the same fold.
 *
 * <p>Called by the wallboard and the reports' doors. It must not know where the events are kept.
 */
@NullMarked
package io.lianxi.acd.report;

import org.jspecify.annotations.NullMarked;
