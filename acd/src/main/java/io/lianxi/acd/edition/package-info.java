/**
 * What staff write and change: policies, trees and settings, each as versions that never change.
 *
 * <p>Called by whoever keeps such documents. It must not know what any of them says.
 */
@NullMarked
package io.lianxi.acd.edition;

import org.jspecify.annotations.NullMarked;
