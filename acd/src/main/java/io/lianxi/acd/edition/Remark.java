package io.lianxi.acd.edition;

/**
 * Something that is wrong, or may be, with one field of a document.
 *
 * @param field its path in the document as it is written for people, e.g. {@code rules[1].category}
 * @param isError a document with it is not put in force; else it may be meant
 */
public record Remark(String field, boolean isError, String messageZh, String messageEn) {}
