package io.lianxi.dialer.retention;

/**
 * What became of a customer for whom a model had said something.
 *
 * @param score who has the higher one is called first
 */
public record Scored(double score, boolean wasCalled, boolean stayed) {}
