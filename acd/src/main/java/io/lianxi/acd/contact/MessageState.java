package io.lianxi.acd.contact;

/** How far a customer whom we called has got with the message that they are told; never back. */
public enum MessageState {
  BEGUN,
  /** An answering machine has it to its end. */
  LEFT,
  /** They have heard it to its end. */
  HEARD,
  /** They want no such calls any more. */
  REFUSED
}
