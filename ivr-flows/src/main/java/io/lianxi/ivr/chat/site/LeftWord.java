package io.lianxi.ivr.chat.site;

import io.lianxi.acd.customer.PhoneNumber;

/**
 * What somebody wants done whom nobody can talk to at present.
 *
 * @param key the same when it is sent again
 */
public record LeftWord(String key, String name, PhoneNumber phone, String matter) {}
