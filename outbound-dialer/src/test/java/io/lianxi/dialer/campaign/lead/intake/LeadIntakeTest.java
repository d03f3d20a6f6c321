package io.lianxi.dialer.campaign.lead.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.lianxi.acd.customer.intake.IntakeReport.Rejected;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadNumber;
import io.lianxi.dialer.campaign.lead.MemoryLeads;
import io.lianxi.dialer.campaign.lead.intake.LeadIntake.Order;
import io.lianxi.dialer.campaign.lead.intake.LeadIntake.Taken;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.retention.Ranking;
import io.lianxi.dialer.retention.Worth;
import io.lianxi.dialer.retention.study.Yardstick;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadIntakeTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final CampaignId CAMPAIGN = CampaignId.random();
  private static final Charset GBK = Charset.forName("GBK");

  private final MemoryLeads leads = new MemoryLeads();
  private final SettableClock clock = new SettableClock(NOW);
  private Optional<Yardstick> yardstick = Optional.empty();
  private final List<LeadList.State> ranked = new ArrayList<>();
  private final LeadIntake intake =
      new LeadIntake(
          leads,
          campaign -> yardstick,
          (campaign, goesOn) -> {
            assertThat(goesOn.getAsBoolean()).isTrue();
            ranked.add(leads.lists(campaign).getFirst().state());
          },
          clock);

  private static Order order(Map<String, String> mapping) {
    return new Order(CAMPAIGN, Purpose.CARE, "march", mapping, "campaigns");
  }

  private Taken take(byte[] file) throws IOException {
    return intake.run(order(Map.of()), new ByteArrayInputStream(file), read -> {});
  }

  private LeadReport in(String file) throws IOException {
    return ((Taken.In) take(file.getBytes(UTF_8))).report();
  }

  private List<Lead> claimed() {
    return leads.claim(CAMPAIGN, LeadAge.ANY, 500, "one", clock.instant());
  }

  private static final String WHOLE =
      """
      phone,phone2,phone2_type,customer_number,name,province,zone,priority,consent_evidence,consent_at,套餐
      13800000001,0571-88886666转9,WORK,C1,王芳,浙江,Asia/Shanghai,7,合同 7,2026-01-05,129
      """;

  @Test
  void aLineBecomesALead() throws IOException {
    assertThat(in(WHOLE).imported()).isEqualTo(1);
    Lead lead = claimed().getFirst();
    assertThat(lead.customer()).isEqualTo("C1");
    assertThat(lead.name()).isEqualTo("王芳");
    assertThat(lead.numbers())
        .extracting(n -> n.number().value(), LeadNumber::type)
        .containsExactly(
            tuple("+8613800000001", LeadNumber.Type.MOBILE),
            tuple("+8657188886666", LeadNumber.Type.WORK));
    assertThat(lead.province()).isEqualTo("浙江");
    assertThat(lead.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(lead.priority()).isEqualTo(7);
    assertThat(lead.fields()).isEqualTo(Map.of("套餐", "129", "phone2_extension", "9"));
    assertThat(lead.consent())
        .satisfies(
            consent -> {
              assertThat(consent.evidence()).isEqualTo("合同 7");
              assertThat(consent.covers(Purpose.CARE, NOW)).isTrue();
              assertThat(consent.givenAt()).isEqualTo(Instant.parse("2026-01-04T16:00:00Z"));
            });
  }

  @Test
  void aListIsRankedOnceItIsWholeAndBeforeItIsCalled() throws IOException {
    in(WHOLE);
    assertThat(ranked).containsExactly(LeadList.State.LOADING);
    take("phone\n\"1380000".getBytes(UTF_8));
    assertThat(ranked).containsExactly(LeadList.State.LOADING);
  }

  @Test
  void aLeadComesWithTheRankThatWasLearnedLast() throws IOException {
    Worth worth = new Worth("月费", 0, 1, 1, 0, 0);
    yardstick =
        Optional.of(new Yardstick(null, "流失风险", worth, new Ranking(List.of(1_000L, 5_000L))));
    in(
        """
        phone,name,月费,流失风险
        13800000001,low,10,50%
        13800000002,high,200,0.5
        13800000003,none,200,
        13800000004,middle,100,20%
        """);
    assertThat(claimed())
        .extracting(Lead::name, Lead::rank)
        .containsExactly(tuple("high", 3), tuple("middle", 2), tuple("low", 1), tuple("none", 0));
  }

  /** What has become of customers must not be learned from as if it had been known before. */
  @Test
  void aFileOfChurnIsTakenInWithoutItsAnswer() throws IOException {
    byte[] file =
        """
        customerID,gender,SeniorCitizen,Partner,Dependents,tenure,PhoneService,MultipleLines,\
        InternetService,OnlineSecurity,OnlineBackup,DeviceProtection,TechSupport,StreamingTV,\
        StreamingMovies,Contract,PaperlessBilling,PaymentMethod,MonthlyCharges,TotalCharges,Churn,\
        phone
        1234-ABCDE,Female,0,Yes,No,3,Yes,No,DSL,No,Yes,No,No,No,No,Month-to-month,Yes,\
        Electronic check,31.5,94.5,Yes,13900000001
        5678-FGHIJ,Male,1,No,No,0,No,No phone service,DSL,No,No,No,No,No,No,Two year,No,\
        Mailed check,20.25, ,No,13900000002
        """
            .getBytes(UTF_8);
    intake.run(order(Map.of("Churn", "")), new ByteArrayInputStream(file), read -> {});
    List<Lead> leads = claimed();
    assertThat(leads).extracting(Lead::customer).containsExactly("1234-ABCDE", "5678-FGHIJ");
    assertThat(leads.getFirst().fields())
        .hasSize(19)
        .containsEntry("contract", "Month-to-month")
        .containsEntry("monthlycharges", "31.5")
        .containsEntry("tenure", "3");
    assertThat(leads.getLast().fields()).hasSize(18).doesNotContainKey("totalcharges");
    assertThat(leads).noneMatch(lead -> lead.fields().containsKey("churn"));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, false", "UTF-8, true", "GBK, false", "GB18030, false"})
  void anyEncodingOfAChineseDesktopIsRead(String charset, boolean hasMark) throws IOException {
    String file = (hasMark ? "\uFEFF" : "") + "电话,姓名\n13800000001,王芳\n";
    take(file.getBytes(Charset.forName(charset)));
    assertThat(claimed()).extracting(Lead::name).containsExactly("王芳");
  }

  @Test
  void columnsMayBeCalledAnything() throws IOException {
    byte[] file = "Tel.,Who\n13800000001,Ann\n".getBytes(GBK);
    Map<String, String> mapping = Map.of("tel.", "phone", "Who", "name");
    intake.run(order(mapping), new ByteArrayInputStream(file), read -> {});
    assertThat(claimed()).extracting(Lead::name).containsExactly("Ann");
    assertThat(LeadColumns.unknown(Map.of("a", "phone", "b", "telephone", "c", "")))
        .containsExactly("telephone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|phone|must be given",
        "abc|phone|is not a telephone number",
        "1.38E+10|phone|was made a sum by a spreadsheet",
        "110|phone|is an emergency number",
        "10086|phone|is a short number",
        "4008123123|phone|is a special-rate number",
        "010110|phone|is not a telephone number",
        "+8611111111111|phone|is a number that cannot exist"
      })
  void eachLineThatIsNoLeadSaysWhy(String phone, String field, String reason) throws IOException {
    LeadReport report = in("name,phone\nx," + (phone == null ? "" : phone) + "\ny,13800000002\n");
    assertThat(report.imported()).isEqualTo(1);
    assertThat(report.rejected())
        .singleElement()
        .satisfies(
            rejected -> {
              assertThat(rejected.line()).isEqualTo(2);
              assertThat(rejected.field()).isEqualTo(field);
              assertThat(rejected.reason()).isEqualTo(reason);
              assertThat(rejected.reasonZh()).isNotBlank();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name|=1+1|must not be a formula",
        "name|@SUM(A1)|must not be a formula",
        "note|-2+3+cmd|must not be a formula",
        "customer_number|a b|must be 1 to 40 letters, digits, dots, dashes and underscores",
        "priority|10|must be 0 to 9",
        "zone|Mars|must be a zone, e.g. Asia/Shanghai",
        "phone_type|FAX|must be MOBILE, HOME, WORK or OTHER",
        "consent_at|2027-01-01|must be a time in the past, e.g. 2026-01-05 or 2026-01-05T10:00",
        "consent_at|yesterday|must be a time in the past, e.g. 2026-01-05 or 2026-01-05T10:00"
      })
  void eachFieldThatIsWrongIsNamed(String field, String value, String reason) throws IOException {
    LeadReport report = in("phone," + field + "\n13800000001," + value + "\n");
    assertThat(report.imported()).isZero();
    assertThat(report.rejected())
        .extracting(Rejected::field, Rejected::reason)
        .containsExactly(tuple(field, reason));
  }

  @Test
  void numbersWithASignAreNoFormulas() throws IOException {
    assertThat(in("phone,balance\n13800000001,-12.50\n").imported()).isEqualTo(1);
  }

  @Test
  void nobodyComesTwice() throws IOException {
    LeadReport first = in("phone\n13800000001\n+86 13800000001\n13800000002\n");
    assertThat(first.imported()).isEqualTo(2);
    assertThat(first.duplicates()).isEqualTo(1);
    assertThat(first.rejected()).extracting(Rejected::line).containsExactly(3L);
    LeadReport again = in("phone\n13800000002\n13800000003\n");
    assertThat(again.imported()).isEqualTo(1);
    assertThat(again.rejectedCount()).isEqualTo(1);
  }

  @Test
  void aCellOfTenMegabytesIsOneLineThatIsNoLead() throws IOException {
    String cell = "x".repeat(10 << 20);
    LeadReport report = in("phone,name\n13800000001," + cell + "\n13800000002,王芳\n");
    assertThat(report.imported()).isEqualTo(1);
    assertThat(report.rejected())
        .extracting(Rejected::reason)
        .containsExactly("must not be longer than 100");
  }

  @Test
  void aFileThatCannotBeReadToItsEndLeavesNothing() throws IOException {
    String good =
        IntStream.range(0, 3_000)
            .mapToObj("138%08d,x"::formatted)
            .collect(Collectors.joining("\n"));
    Taken taken = take(("phone,name\n" + good + "\n13900000001,\"open\n").getBytes(UTF_8));
    assertThat(taken)
        .isInstanceOfSatisfying(
            Taken.Unusable.class, unusable -> assertThat(unusable.line()).isEqualTo(3_002));
    assertThat(claimed()).isEmpty();
    assertThat(leads.lists(CAMPAIGN)).isEmpty();
  }

  @Test
  void aFileThatStopsComingInLeavesNothing() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            throw new IOException("connection reset");
          }
        };
    InputStream start =
        new ByteArrayInputStream(("phone\n" + "13800000001\n".repeat(9_000)).getBytes(UTF_8));
    assertThatThrownBy(
            () -> {
              Taken taken =
                  intake.run(order(Map.of()), new SequenceInputStream(start, broken), read -> {});
              throw new IOException(taken.toString()); // a reader may also tell it as unreadable
            })
        .isInstanceOf(IOException.class);
    assertThat(leads.lists(CAMPAIGN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', the file is empty", "'name\n', is no column of the first line"})
  void aFileWithoutNumbersIsRefused(String file, String reason) throws IOException {
    assertThat(take(file.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Taken.Unusable.class,
            unusable -> assertThat(unusable.why().messageEn()).isEqualTo(reason));
  }

  @Test
  void whatDiedIsForgottenWhenTheSameComesAgain() throws IOException {
    LeadList dead = LeadList.begin(CAMPAIGN, "dead", "campaigns", NOW);
    leads.begin(dead);
    clock.set(NOW.plus(Duration.ofMinutes(3)));
    assertThat(in("phone\n13800000001\n").imported()).isEqualTo(1);
    assertThat(leads.lists(CAMPAIGN)).extracting(LeadList::name).containsExactly("march");
  }

  @Test
  void progressIsToldOnTheWay() throws IOException {
    String file =
        "phone\n"
            + IntStream.range(0, 5_000)
                .mapToObj("138%08d"::formatted)
                .collect(Collectors.joining("\n"));
    List<Integer> told = new ArrayList<>();
    intake.run(order(Map.of()), new ByteArrayInputStream(file.getBytes(UTF_8)), told::add);
    assertThat(told).containsExactly(2_000, 4_000);
  }
}
