package io.lianxi.acd.local;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large the heap of an Elasticsearch of our own may become. A small one is soon there and
 * computes slowly; a larger one has all that makes Java fast, and searches a hundred thousand
 * articles.
 */
public record NodeSize(int megabytes) {
  /** Enough for some thousand articles, and on any machine. */
  public static final NodeSize SMALL = new NodeSize(256);

  private static final int SMALLEST = 128;
  private static final int LARGEST = 32_000;
  private static final int LARGEST_USUAL = 1_024;

  /** So many parts of the machine's memory are one heap. */
  private static final int SHARE = 16;

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,5})([mMgG])");

  /**
   * What the property says.
   *
   * @param heap as Java writes it, 512m or 1g
   */
  static NodeSize of(String heap) {
    Matcher written = WRITTEN.matcher(heap);
    if (written.matches()) {
      boolean isGiga = written.group(2).equalsIgnoreCase("g");
      int megabytes = Integer.parseInt(written.group(1)) * (isGiga ? 1_024 : 1);
      if (megabytes >= SMALLEST && megabytes <= LARGEST) {
        return new NodeSize(megabytes);
      }
    }
    throw new CannotStart(
        "lianxi.elasticsearch.heap must be from 128m to 32000m, not \"" + heap + "\".");
  }

  /** What suits this machine. */
  static NodeSize usual() {
    return usual(
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize());
  }

  /** What suits a machine with so many bytes of memory. */
  static NodeSize usual(long memory) {
    long share = memory / SHARE / (1 << 20);
    return new NodeSize(Math.toIntExact(Math.clamp(share, SMALL.megabytes, LARGEST_USUAL)));
  }

  boolean isSmall() {
    return megabytes <= SMALL.megabytes;
  }

  /** What the JVM is started with. */
  List<String> options() {
    List<String> options = new ArrayList<>(List.of("-Xms64m", "-Xmx" + megabytes + "m"));
    options.add("-XX:MaxDirectMemorySize=" + megabytes / 4 + "m");
    options.addAll(
        isSmall()
            ? List.of(
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=48m")
            // vectors are compared by the processor's own instructions
            : List.of("-XX:+UseG1GC", "--add-modules=jdk.incubator.vector"));
    return List.copyOf(options);
  }
}
