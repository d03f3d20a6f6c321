/**
 * What starts beside the centre for whoever tries it: platforms that it would need accounts with.
 *
 * <p>Run by {@code mvn spring-boot:run} and the walks. It must be no part of what is packaged.
 */
@NullMarked
package io.lianxi.desktop.demo;

import org.jspecify.annotations.NullMarked;
