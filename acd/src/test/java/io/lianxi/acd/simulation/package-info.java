/**
 * The whole contact centre in virtual time: the product's own routing and handling, over stores in
 * memory and a telephone exchange that is not there, with everything that can go wrong.
 *
 * <p>Run by tests, and by anyone who looks for the seed that breaks it. It must not know how
 * routing decides, only what must never happen.
 */
@NullMarked
package io.lianxi.acd.simulation;

import org.jspecify.annotations.NullMarked;
