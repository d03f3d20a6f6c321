package io.lianxi.acd.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedPortsTest {
  /** Both begin here, in the middle of a block. */
  private static final int START = 150;

  private static final int FEW = 20;

  @Test
  void noTwoProcessesChooseTheSamePort(@TempDir Path folder)
      throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(other.getInputStream(), StandardCharsets.US_ASCII))) {
      List<Integer> theirs =
          List.of(said.readLine().split(" ")).stream().map(Integer::valueOf).toList();
      List<Integer> ours = few(folder);
      assertThat(theirs).hasSize(FEW).doesNotContainAnyElementsOf(ours);
      other.destroyForcibly().waitFor();
      assertThat(few(folder)).as("once it has ended").containsAnyElementsOf(theirs);
    } finally {
      other.destroyForcibly();
    }
  }

  private static List<Integer> few(Path folder) {
    SharedPorts ports = new SharedPorts(folder, START);
    return IntStream.range(0, FEW).mapToObj(i -> ports.free()).toList();
  }

  /** Chooses ports, tells them, and lives on. */
  static final class Other {
    private Other() {}

    public static void main(String[] folder) throws InterruptedException {
      System.out.println(
          String.join(" ", few(Path.of(folder[0])).stream().map(String::valueOf).toList()));
      Thread.currentThread().join();
    }
  }
}
