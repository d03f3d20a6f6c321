/**
 * What runs when you bring no servers: Postgres, Redis, Elasticsearch and Asterisk on this
 * machine's loopback.
 *
 * <p>Called by the application's main, before Spring starts, and by tests.
 *
 * <p>Must not know what is kept in those servers, nor anything of Spring.
 */
@NullMarked
package io.lianxi.acd.local;

import org.jspecify.annotations.NullMarked;
