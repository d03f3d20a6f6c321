/**
 * Flows as documents: JSON by a schema, read and written.
 *
 * <p>Used by whoever stores flows or takes them from operators. It must not know what a flow does.
 */
@NullMarked
package io.lianxi.ivr.flow.text;

import org.jspecify.annotations.NullMarked;
