package io.lianxi.acd.event;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Lua script that answers 1 for done and 0 for not: the one way to change live state.
 *
 * <p>Sent by its digest; a server that has forgotten it gets the text again.
 */
public final class RedisScript {
  private final String text;
  private final StatefulRedisConnection<String, String> connection;
  private final RedisCommands<String, String> redis;
  private final String digest;

  /** What one run of a script is given. */
  public record Call(List<String> keys, List<String> arguments) {}

  /** The script {@code name} beside {@code owner}. */
  public RedisScript(
      Class<?> owner, String name, StatefulRedisConnection<String, String> connection) {
    this.text = read(owner, name);
    this.connection = connection;
    this.redis = connection.sync();
    this.digest = redis.digest(text);
  }

  /** Runs the script; true when it changed something. */
  public boolean run(Call call) {
    AsyncCommand<String, String, Long> sent = command(call);
    connection.dispatch(sent);
    return isDone(sent, call);
  }

  /**
   * Runs the script for each of {@code calls}, in their order but in one trip to the server; for
   * each of them true when it changed something.
   */
  public List<Boolean> runAll(List<Call> calls) {
    List<AsyncCommand<String, String, Long>> sent = calls.stream().map(this::command).toList();
    connection.dispatch(sent);
    List<Boolean> done = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      done.add(isDone(sent.get(i), calls.get(i)));
    }
    return done;
  }

  private boolean isDone(AsyncCommand<String, String, Long> sent, Call call) {
    try {
      return isDone(RedisAnswer.of(sent));
    } catch (RedisNoScriptException forgotten) {
      return isDone(redis.eval(text, ScriptOutputType.INTEGER, keys(call), arguments(call)));
    }
  }

  private AsyncCommand<String, String, Long> command(Call call) {
    CommandArgs<String, String> arguments =
        new CommandArgs<>(RedisText.UTF8).add(digest).add(call.keys().size());
    // as bytes from here on: the one thread that writes all commands has less to do
    call.keys().forEach(key -> arguments.add(key.getBytes(StandardCharsets.UTF_8)));
    call.arguments().forEach(text -> arguments.add(text.getBytes(StandardCharsets.UTF_8)));
    return new AsyncCommand<>(
        new Command<>(CommandType.EVALSHA, new IntegerOutput<>(RedisText.UTF8), arguments));
  }

  private static boolean isDone(@Nullable Long answer) {
    return answer != null && answer == 1;
  }

  private static String[] keys(Call call) {
    return call.keys().toArray(String[]::new);
  }

  private static String[] arguments(Call call) {
    return call.arguments().toArray(String[]::new);
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
