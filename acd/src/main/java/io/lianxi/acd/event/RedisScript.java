package io.lianxi.acd.event;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A Lua script that answers 1 for done and 0 for not: the one way to change live state.
 *
 * <p>Sent by its digest; a server that has forgotten it gets the text again.
 */
public final class RedisScript {
  private final String text;
  private final RedisCommands<String, String> redis;
  private final String digest;

  /** The script {@code name} beside {@code owner}. */
  public RedisScript(Class<?> owner, String name, RedisCommands<String, String> redis) {
    this.text = read(owner, name);
    this.redis = redis;
    this.digest = redis.digest(text);
  }

  /** Runs the script; true when it changed something. */
  public boolean run(List<String> keys, List<String> arguments) {
    String[] keyArray = keys.toArray(String[]::new);
    String[] argumentArray = arguments.toArray(String[]::new);
    Long result;
    try {
      result = redis.evalsha(digest, ScriptOutputType.INTEGER, keyArray, argumentArray);
    } catch (RedisNoScriptException forgotten) {
      result = redis.eval(text, ScriptOutputType.INTEGER, keyArray, argumentArray);
    }
    return result != null && result == 1;
  }

  private static String read(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no script " + name + " beside " + owner.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
