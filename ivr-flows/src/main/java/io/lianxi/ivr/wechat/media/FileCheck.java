package io.lianxi.ivr.wechat.media;

import java.util.Optional;

/** Looks at a file before it is kept, as a scanner for viruses does. */
public interface FileCheck {

  /** Why it must not be kept; empty when it may. May take some seconds. */
  Optional<String> objection(String name, byte[] content);
}
