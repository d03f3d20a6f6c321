package io.lianxi.acd.local;

import java.nio.file.Path;

/**
 * The folders of an Asterisk of ours.
 *
 * @param config its configuration
 * @param state what it writes for itself
 * @param recordings the recorded conversations, {@code <contact>-<n>.wav}
 * @param prompts where the application keeps what callers are told
 */
record AsteriskFolders(Path config, Path state, Path recordings, Path prompts) {

  /** What callers hear while they wait. */
  Path music() {
    return state.resolve("moh");
  }

  static AsteriskFolders in(LocalHome home) {
    Path asterisk = home.state("asterisk");
    return new AsteriskFolders(
        asterisk.resolve("etc"), asterisk, home.state("recordings"), home.state("prompts"));
  }
}
