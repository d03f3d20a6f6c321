package io.lianxi.acd.customer.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.intake.CustomerIntake.Taken;
import io.lianxi.acd.local.TestCore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * How fast files of {@code customers.rows} lines (200,000) are taken into a real Postgres: new
 * customers, the same file again, one changed column of all, and bills of all.
 */
@SuppressWarnings("SystemOut") // for who runs it
class CustomerIntakeRun {
  private static final int ROWS = Integer.getInteger("customers.rows", 200_000);
  private static final TestCore CORE = TestCore.start();
  private static final List<MemoryPoolMXBean> HEAP =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Test
  void measure() throws IOException {
    CORE.reset();
    take(
        "new customers",
        FileKind.CUSTOMERS,
        "customer_number,name,type,phone,tier,language,plan,balance,birth_date,province,points",
        n ->
            "8%09d,客户%06d,PERSONAL,138%08d,%d,ZH,畅享129套餐,%d.50,1970-01-01,广东,%d"
                .formatted(n, n, n, 1 + n % 7, n % 300, n % 9_000));
    take(
        "one column of all changed",
        FileKind.CUSTOMERS,
        "customer_number,tier",
        n -> "8%09d,%d".formatted(n, 1 + (n + 1) % 7));
    take(
        "the same again",
        FileKind.CUSTOMERS,
        "customer_number,tier",
        n -> "8%09d,%d".formatted(n, 1 + (n + 1) % 7));
    take(
        "bills",
        FileKind.BILLS,
        "customer_number,month,amount,items",
        n -> "8%09d,2026-10,129.00,月租=129.00".formatted(n));
    long start = System.nanoTime();
    assertThat(CORE.get(Customers.class).findByName("客户1", "", 50)).hasSize(50);
    System.out.printf("a name found in %.1f ms%n", (System.nanoTime() - start) / 1e6);
  }

  private static void take(String what, FileKind kind, String header, IntFunction<String> line)
      throws IOException {
    HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    Taken taken = CORE.get(CustomerIntake.class).run(kind, file(header, line), "run");
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    long peak = HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    assertThat(((Taken.In) taken).report().imported()).isEqualTo(ROWS);
    System.out.printf(
        Locale.ROOT,
        "%s: %d lines in %.1f s, %.0f a second; heap at most %d MB%n",
        what,
        ROWS,
        took.toMillis() / 1e3,
        ROWS * 1e3 / took.toMillis(),
        peak >> 20);
  }

  /** Made as it is read, so that it takes no memory. */
  private static InputStream file(String header, IntFunction<String> line) {
    Iterator<InputStream> parts =
        IntStream.rangeClosed(0, ROWS)
            .mapToObj(n -> (n == 0 ? header : line.apply(n)) + "\n")
            .<InputStream>map(text -> new ByteArrayInputStream(text.getBytes(UTF_8)))
            .iterator();
    return new SequenceInputStream(
        Collections.enumeration(
            new java.util.AbstractCollection<InputStream>() {
              @Override
              public Iterator<InputStream> iterator() {
                return parts;
              }

              @Override
              public int size() {
                return ROWS + 1;
              }
            }));
  }
}
