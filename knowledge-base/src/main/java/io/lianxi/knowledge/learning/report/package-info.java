/**
 * Reports on articles: which are used most, which have to be looked at again, and which say the
 * same twice.
 *
 * <p>Called by doors. It must not know who reads articles.
 */
@NullMarked
package io.lianxi.knowledge.learning.report;

import org.jspecify.annotations.NullMarked;
