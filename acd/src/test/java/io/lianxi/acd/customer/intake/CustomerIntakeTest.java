package io.lianxi.acd.customer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.MemoryCustomers;
import io.lianxi.acd.customer.MemoryRegister;
import io.lianxi.acd.customer.Register;
import io.lianxi.acd.customer.Revising;
import io.lianxi.acd.customer.billing.Bill;
import io.lianxi.acd.customer.billing.Billing;
import io.lianxi.acd.customer.billing.CallRecord;
import io.lianxi.acd.customer.billing.Contract;
import io.lianxi.acd.customer.billing.MemoryBilling;
import io.lianxi.acd.customer.billing.Usage;
import io.lianxi.acd.customer.intake.CustomerIntake.Taken;
import io.lianxi.acd.time.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.PasswordEncoder;

class CustomerIntakeTest {
  private static final String HASH =
      "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$"
          + "RdescudvJCsgt3ub+b4dWRWJTmaaJObG0Y3cZ1D0kqk";

  private final Customers customers = new MemoryCustomers();
  private final Register register = new MemoryRegister(customers);
  private final Billing billing = new MemoryBilling(customers);
  private final Revising revising =
      new Revising(register, new SettableClock(Instant.parse("2026-03-02T04:00:00Z")));
  private final CustomerIntake intake = new CustomerIntake(revising, billing, new Marking());

  /** Marks what it was given. */
  private static final class Marking implements PasswordEncoder {
    @Override
    public String encode(@Nullable CharSequence raw) {
      return "hash of " + raw;
    }

    @Override
    public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
      return encode(raw).equals(encoded);
    }
  }

  private Taken take(FileKind kind, byte[] file) {
    try {
      return intake.run(kind, new ByteArrayInputStream(file), "supervisor");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private IntakeReport in(FileKind kind, String... lines) {
    Taken taken = take(kind, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    assertThat(taken).isInstanceOf(Taken.In.class);
    return ((Taken.In) taken).report();
  }

  private Customer of(String number) {
    return customers.findByNumber(number).orElseThrow();
  }

  @Test
  void aFileOfCustomersIsTakenInByTheirNumbers() {
    IntakeReport report =
        in(
            FileKind.CUSTOMERS,
            "\uFEFFcustomer_number,name,phone,tier,plan,balance,birth_date,ignored",
            "880001,林国栋,13800000001,5,家庭199套餐,128.50,1960-05-01,x",
            "",
            "880002,\"何, 雨桐\",13800000002,,,,,");
    assertThat(report).isEqualTo(new IntakeReport(2, 2, List.of(), 0));
    assertThat(of("880001").balanceFen()).isEqualTo(12_850);
    assertThat(of("880001").birthDate()).isEqualTo(LocalDate.of(1960, 5, 1));
    assertThat(of("880002").name()).isEqualTo("何, 雨桐");
    assertThat(of("880002").tier()).isEqualTo(1);
  }

  @Test
  void onlyColumnsThatAreThereChange() {
    in(
        FileKind.CUSTOMERS,
        "customer_number,name,phone,tier,plan",
        "880001,林国栋,13800000001,5,家庭199套餐");
    IntakeReport report =
        in(FileKind.CUSTOMERS, "plan,customer_number,tier", ",880001,", "青春59套餐,880009,3");
    assertThat(report.imported()).isEqualTo(1);
    assertThat(report.added()).isZero();
    assertThat(of("880001").tier()).isEqualTo(5); // an empty field that may not be is not told
    assertThat(of("880001").plan()).isEmpty(); // one that may be is
    assertThat(report.rejected())
        .containsExactly(new IntakeReport.Rejected(3, "name", "must be given", "必须填写"));
  }

  @Test
  void aLineThatIsWrongIsNamedAndTheOthersAreTakenIn() {
    IntakeReport report =
        in(
            FileKind.CUSTOMERS,
            "customer_number,name,phone,tier",
            "880001,林国栋,13800000001,5",
            "880002,何雨桐,12,5",
            "=880003,郭子涵,13800000003,5",
            "880004,马俊杰,13800000004,8",
            "880005,罗雅婷,13800000005,1,too,many",
            "880006,梁志远,13800000006,7");
    assertThat(report.imported()).isEqualTo(2);
    assertThat(report.rejectedCount()).isEqualTo(4);
    assertThat(report.rejected())
        .extracting(rejected -> rejected.line() + " " + rejected.field())
        .containsExactly("3 phone", "4 customer_number", "5 tier", "6 null");
    assertThat(report.rejected()).allMatch(rejected -> !rejected.reasonZh().isBlank());
    assertThat(customers.findByNumber("880004")).isEmpty();
  }

  @Test
  void theSameCustomerTwiceIsUpdated() {
    IntakeReport report =
        in(
            FileKind.CUSTOMERS,
            "customer_number,name,phone",
            "880001,林,13800000001",
            "880001,林国栋,13800000001");
    assertThat(report).isEqualTo(new IntakeReport(2, 1, List.of(), 0));
    assertThat(of("880001").name()).isEqualTo("林国栋");
  }

  @Test
  void spreadsheetsOfAChineseDesktopAreRead() {
    byte[] file =
        "客户编号,姓名,电话,星级,套餐\n880001,林国栋,13800000001,5,青春59套餐\n".getBytes(Charset.forName("GB18030"));
    assertThat(take(FileKind.CUSTOMERS, file))
        .isEqualTo(new Taken.In(new IntakeReport(1, 1, List.of(), 0)));
    assertThat(of("880001").plan()).isEqualTo("青春59套餐");
  }

  @Test
  void aSignCutByTheEndOfWhatIsLookedAtIsStillUtf8() {
    String lines =
        IntStream.range(0, 3_000)
            .mapToObj(n -> "88%04d,林国栋林国栋,13800000001\n".formatted(n))
            .collect(Collectors.joining());
    for (String shift : List.of("", "x", "xx", "xxx")) {
      IntakeReport report =
          in(FileKind.CUSTOMERS, "customer_number,name,phone," + shift + "\n" + lines);
      assertThat(report.rejectedCount()).isZero();
      assertThat(of("882999").name()).isEqualTo("林国栋林国栋");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                         | ''",
        "name,phone                 | customer_number",
        "customer_number,name,name  | name",
        "\"customer_number          | ''",
      })
  void aFileWithoutItsColumnsIsUnusable(String file, String field) {
    assertThat(take(FileKind.CUSTOMERS, file.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Taken.Unusable.class, unusable -> assertThat(unusable.why().field()).isEqualTo(field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BILLS", "CONTRACTS", "USAGE", "CALLS"})
  void everyKindNeedsItsColumns(FileKind kind) {
    assertThat(take(kind, "customer_number\n1\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Taken.Unusable.class);
  }

  @Test
  void whatStandsBeforeAnOpenQuoteIsTakenIn() {
    IntakeReport report =
        in(
            FileKind.CUSTOMERS,
            "customer_number,name,phone",
            "880001,林国栋,13800000001",
            "880002,\"何雨桐,13800000002");
    assertThat(report.imported()).isEqualTo(1);
    assertThat(report.rejected()).extracting(IntakeReport.Rejected::line).containsExactly(3L);
  }

  @Test
  void passwordsAreKeptAsHashesOnly() {
    in(
        FileKind.CUSTOMERS,
        "customer_number,name,phone,password,password_hash",
        "880001,林国栋,13800000001,246810,",
        "880002,何雨桐,13800000002,,\"" + HASH + "\"");
    assertThat(register.passwordHash(of("880001").id())).contains("hash of 246810");
    assertThat(register.passwordHash(of("880002").id())).contains(HASH);
    assertThat(register.changes(of("880001").id(), Long.MAX_VALUE, 9).toString())
        .doesNotContain("246810");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "123                                                                | password",
        "abcdef                                                             | password",
        "1234567890123                                                      | password",
      })
  void aPasswordThatNobodyCanTypeIsRefused(String password, String field) {
    IntakeReport report =
        in(
            FileKind.CUSTOMERS,
            "customer_number,name,phone,password",
            "880001,林国栋,13800000001," + password);
    assertThat(report.rejected()).extracting(IntakeReport.Rejected::field).containsExactly(field);
    assertThat(report.toString()).doesNotContain(password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "246810",
        "{noop}246810",
        "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$RdescudvJCsgt3ub+b4dWRWJTmaaJObG0Y",
        "$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$RdescudvJCsgt3ub+b4dWRWJTmaaJObG",
        "$argon2id$v=19$m=65537,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$RdescudvJCsgt3ub+b4dWRWJTmaaJObG",
        "$argon2id$v=19$m=19456,t=99,p=1$c29tZXNhbHRzb21lc2FsdA$RdescudvJCsgt3ub+b4dWRWJTmaaJObG",
      })
  void aHashThatIsNoneOrTooDearToCheckIsRefused(String hash) {
    assertThat(
            in(
                    FileKind.CUSTOMERS,
                    "customer_number,name,phone,password_hash",
                    "880001,林国栋,13800000001,\"" + hash + "\"")
                .rejected())
        .extracting(IntakeReport.Rejected::field)
        .containsExactly("password_hash");
  }

  @Test
  void billsContractsUsageAndCallsHaveFilesOfTheirOwn() {
    in(FileKind.CUSTOMERS, "customer_number,name,phone", "880001,林国栋,13800000001");
    assertThat(
            in(
                FileKind.BILLS,
                "customer_number,month,amount,items",
                "880001,2026-02,134.00,月租=129.00|流量=5",
                "880001,2026-01,-3.5,"))
        .isEqualTo(new IntakeReport(2, 0, List.of(), 0));
    in(
        FileKind.CONTRACTS,
        "customer_number,contract_number,contract_name,starts_on,ends_on",
        "880001,K1,宽带,,2026-12-31");
    in(
        FileKind.USAGE,
        "customer_number,kind,allowance,used",
        "880001,流量,30720,5120",
        "880001,text,100,3");
    in(
        FileKind.CALLS,
        "customer_number,number,other,started_at,seconds,charge",
        "880001,13800000001,10086,2026-02-01 08:00:00,60,",
        "880001,13800000001,,2026-02-01T08:02:00Z,60,0.15");
    Customer lin = of("880001");
    assertThat(billing.bills(lin.id(), 9).getFirst())
        .isEqualTo(
            new Bill(
                YearMonth.of(2026, 2),
                13_400,
                List.of(new Bill.Item("月租", 12_900), new Bill.Item("流量", 500))));
    assertThat(billing.contracts(lin.id()))
        .containsExactly(new Contract("K1", "宽带", null, LocalDate.of(2026, 12, 31)));
    assertThat(billing.usage(lin.id()))
        .containsExactly(
            new Usage(Usage.Kind.DATA, 30_720, 5_120), new Usage(Usage.Kind.TEXT, 100, 3));
    assertThat(billing.calls(lin.id(), YearMonth.of(2026, 2)))
        .extracting(CallRecord::startedAt)
        .containsExactly(
            Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-02-01T08:02:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BILLS     | month,amount,items                  | 2026-13,1,            | month",
        "BILLS     | month,amount,items                  | 2026-10,x,            | amount",
        "BILLS     | month,amount,items                  | 2026-10,1,rent        | items",
        "BILLS     | month,amount,items                  | 2026-10,1,rent=x      | items",
        "BILLS     | month,amount,items                  | 9999-01,1,            | month",
        "CONTRACTS | contract_number,ends_on,starts_on   | ,2026-01-01,          | contract_number",
        "CONTRACTS | contract_number,ends_on,starts_on   | K1,2026-02-30,        | ends_on",
        "CONTRACTS | contract_number,ends_on,starts_on   | K1,2026-01-01,2026-02-01 | ends_on",
        "USAGE     | kind,allowance,used                 | AIR,1,1               | kind",
        "USAGE     | kind,allowance,used                 | DATA,-1,1             | allowance",
        "USAGE     | kind,allowance,used                 | DATA,1,9999999999999  | used",
        "CALLS     | number,started_at,seconds           | x,2026-01-01T00:00:00Z,1 | number",
        "CALLS     | number,started_at,seconds           | 13800000001,yesterday,1 | started_at",
        "CALLS     | number,started_at,seconds           | 13800000001,2026-01-01T00:00:00Z,-1 |"
            + " seconds",
      })
  void whatALineMayNotSayIsNamed(FileKind kind, String columns, String line, String field) {
    in(FileKind.CUSTOMERS, "customer_number,name,phone", "880001,林国栋,13800000001");
    assertThat(in(kind, "customer_number," + columns, "880001," + line).rejected())
        .extracting(IntakeReport.Rejected::field)
        .containsExactly(field);
  }

  @Test
  void nothingIsKeptOfCustomersThatAreNotThere() {
    in(FileKind.CUSTOMERS, "customer_number,name,phone", "880001,林国栋,13800000001");
    IntakeReport report =
        in(
            FileKind.USAGE,
            "customer_number,kind,allowance,used",
            "880009,DATA,1,1",
            "880001,DATA,1,1");
    assertThat(report.imported()).isEqualTo(1);
    assertThat(report.rejected())
        .containsExactly(
            new IntakeReport.Rejected(2, "customer_number", "is no customer's", "没有这个客户"));
  }

  @Test
  void onlyTheFirstThousandRefusedLinesAreNamed() {
    IntakeReport report = in(FileKind.CUSTOMERS, "customer_number", "x y\n".repeat(1_500));
    assertThat(report.rejected()).hasSize(IntakeReport.MOST_NAMED);
    assertThat(report.rejectedCount()).isEqualTo(1_500);
  }

  @Test
  void aFileThatIsTooLongIsReadUpToItsLimit() throws IOException {
    CsvTable table =
        new CsvTable(
            new ByteArrayInputStream("a\n1\n2\n3\n".getBytes(StandardCharsets.UTF_8)),
            List.of("a"),
            2);
    StringBuilder told = new StringBuilder();
    table.read(row -> told.append(row.text("a")), (line, remark) -> told.append("!").append(line));
    assertThat(told).hasToString("12!4");
  }
}
