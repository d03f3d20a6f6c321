package io.lianxi.ivr.wechat.letter;

/**
 * What comes with a letter, by which it is seen to be the platform's; each part "" when it was not
 * there.
 *
 * @param timestamp seconds since 1970
 * @param messageSignature signs the encrypted letter, too
 */
public record Envelope(String signature, String timestamp, String nonce, String messageSignature) {}
