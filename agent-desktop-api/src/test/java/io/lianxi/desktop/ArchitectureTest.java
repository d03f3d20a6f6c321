package io.lianxi.desktop;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.RestController;

/** The shape of the house: which arrows there are, and who may see what. */
class ArchitectureTest {
  private static final Logger LOG = LoggerFactory.getLogger(ArchitectureTest.class);
  private static final int MANY_TYPES = 15;
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.lianxi");

  /** A package of the ACD may use only those before it. */
  private static final List<String> ACD =
      List.of(
          "io.lianxi.acd",
          "io.lianxi.acd.time..",
          "io.lianxi.acd.edition..",
          "io.lianxi.acd.event..",
          "io.lianxi.acd.secret..",
          "io.lianxi.acd.customer..",
          "io.lianxi.acd.agent..",
          "io.lianxi.acd.contact..",
          "io.lianxi.acd.segment..",
          "io.lianxi.acd.queue..",
          "io.lianxi.acd.routing..",
          "io.lianxi.acd.line..",
          "io.lianxi.acd.asterisk..",
          "io.lianxi.acd.handling..",
          "io.lianxi.acd.report..",
          "io.lianxi.acd.replay..",
          "io.lianxi.acd.local..",
          "io.lianxi.acd.text..");

  /** A package of tickets may use only those before it. */
  private static final List<String> TICKET =
      List.of(
          "io.lianxi.ticket.sla.calendar",
          "io.lianxi.ticket.sla.policy",
          "io.lianxi.ticket.sla",
          "io.lianxi.ticket.group",
          "io.lianxi.ticket.category",
          "io.lianxi.ticket",
          "io.lianxi.ticket.settings",
          "io.lianxi.ticket.work");

  /** A package of the knowledge base may use only those before it. */
  private static final List<String> KNOWLEDGE =
      List.of(
          "io.lianxi.knowledge.article..",
          "io.lianxi.knowledge.library..",
          "io.lianxi.knowledge.authoring..",
          "io.lianxi.knowledge.intake..",
          "io.lianxi.knowledge.upkeep..",
          "io.lianxi.knowledge.text..",
          "io.lianxi.knowledge.meaning..",
          "io.lianxi.knowledge.search..",
          "io.lianxi.knowledge.learning..",
          "io.lianxi.knowledge.relevance..");

  /** A package of flows may use only those before it. */
  private static final List<String> IVR =
      List.of(
          "io.lianxi.ivr.expression",
          "io.lianxi.ivr.phrase",
          "io.lianxi.ivr.flow",
          "io.lianxi.ivr.flow.text",
          "io.lianxi.ivr.sound",
          "io.lianxi.ivr.prompt",
          "io.lianxi.ivr.recording",
          "io.lianxi.ivr.flow.trial",
          "io.lianxi.ivr.flow.check",
          "io.lianxi.ivr.flow.difference",
          "io.lianxi.ivr.flow.figures",
          "io.lianxi.ivr.account",
          "io.lianxi.ivr.complaint",
          "io.lianxi.ivr.flow.edition",
          "io.lianxi.ivr.chat",
          "io.lianxi.ivr.chat.outbox",
          "io.lianxi.ivr.chat.guest",
          "io.lianxi.ivr.chat.profile",
          "io.lianxi.ivr.chat.identity",
          "io.lianxi.ivr.chat.search",
          "io.lianxi.ivr.chat.reach",
          "io.lianxi.ivr.chat.file",
          "io.lianxi.ivr.chat.web",
          "io.lianxi.ivr.chat.site",
          "io.lianxi.ivr.wechat.account",
          "io.lianxi.ivr.wechat.budget",
          "io.lianxi.ivr.wechat.platform",
          "io.lianxi.ivr.wechat.menu",
          "io.lianxi.ivr.wechat.letter",
          "io.lianxi.ivr.wechat.media",
          "io.lianxi.ivr.wechat",
          "io.lianxi.ivr.visit",
          "io.lianxi.ivr.voice",
          "io.lianxi.ivr.chat.flow");

  /** A package of the dialer may use only those before it. */
  private static final List<String> DIALER =
      List.of(
          "io.lianxi.dialer",
          "io.lianxi.dialer.retention",
          "io.lianxi.dialer.hearing",
          "io.lianxi.dialer.blending",
          "io.lianxi.dialer.message",
          "io.lianxi.dialer.pacing",
          "io.lianxi.dialer.pacing.explained",
          "io.lianxi.dialer.compliance",
          "io.lianxi.dialer.compliance.consent",
          "io.lianxi.dialer.campaign.callback",
          "io.lianxi.dialer.campaign.script",
          "io.lianxi.dialer.campaign.lead",
          "io.lianxi.dialer.campaign.quota",
          "io.lianxi.dialer.campaign.lead.search",
          "io.lianxi.dialer.campaign.reason",
          "io.lianxi.dialer.retention.study",
          "io.lianxi.dialer.retention.offer",
          "io.lianxi.dialer.campaign.attempt",
          "io.lianxi.dialer.campaign.preview",
          "io.lianxi.dialer.campaign",
          "io.lianxi.dialer.campaign.lead.intake",
          "io.lianxi.dialer.campaign.segment",
          "io.lianxi.dialer.outcome",
          "io.lianxi.dialer.dial");

  /** A package of the desktop may use only those before it. */
  private static final List<String> DESKTOP =
      List.of(
          "io.lianxi.desktop.problem..",
          "io.lianxi.desktop.upload..",
          "io.lianxi.desktop.audit..",
          "io.lianxi.desktop.limit..",
          "io.lianxi.desktop.login..",
          "io.lianxi.desktop.live..",
          "io.lianxi.desktop.chat..",
          "io.lianxi.desktop.desk..",
          "io.lianxi.desktop.supervisor..",
          "io.lianxi.desktop.transcript..",
          "io.lianxi.desktop.customer..",
          "io.lianxi.desktop.ticketing..",
          "io.lianxi.desktop.knowledge..",
          "io.lianxi.desktop.campaign..",
          "io.lianxi.desktop.flows..",
          "io.lianxi.desktop.wechat..",
          "io.lianxi.desktop.app..");

  /** What adapters of other packages are made of. */
  private static final String MADE_OF = ".*\\.Redis(Answer|Script)";

  /** What decides: told the time, never asking for it. */
  private static final String DECISIONS =
      ".*\\.(AbandonBudget|AbilityCheck|Action|ArticleRules|ArticleWish|Asking|Assignment|Budget|BusinessCalendar|CallbackTimes|CallingHours|CategoryCheck|ComplianceGate|Contact"
          + "|ContactFold|CustomerText|DeskFold|Doing|Duplicates|Erlang|ErlangA|Explanation|FieldValues|Figures|FlowCheck|FlowDifference|FlowRun|FeatureSpace|Folding|CanaryChoice|Journey"
          + "|PublicationCheck|Fusion|GapGroup|Gaps|Grams|GroupCheck|Highlight|HoldOut|HolidayYear"
          + "|LeadCourse|LockOut|Meaning|MenuCheck|Menus|NetSaves|NoticeWords|Occupancy|OfferTerms|Opening|OpenTime|Pacing|PolicyCheck|PolicyLimits|ProgressWords|Qini"
          + "|QueueBoard|QueueFigures|QueuePolicy|QuietHours|Ranking|Reading|RefundDecision|RefundReport|Replay"
          + "|Requirement|Routing|Satisfaction|ScriptCheck|ScriptText|SelfService|Silence|ServiceLevel|SettingsCheck|SlaClock|SlaFold"
          + "|SlaHistory|SlaPolicy|SlaPolicyCheck|Staleness|SuspiciousCalls|Synonyms|Telling|Thinking|Ticket|TicketFold|Transitions|Trial|Understanding|UpliftLearning|Vocabulary|Walk"
          + "|Wording|Words|Worth|WrapUp)(\\$.*)?";

  @Test
  void everythingWasLookedAt() {
    classes().should().resideInAPackage("io.lianxi..").check(HOUSE);
  }

  @TestFactory
  List<DynamicTest> arrowsBetweenModules() {
    return List.of(
        uses("acd", List.of("io.lianxi.acd.."), List.of()),
        uses("knowledge-base", List.of("io.lianxi.knowledge..", "io.lianxi.ticket.."), acd()),
        uses(
            "ivr-flows",
            List.of("io.lianxi.ivr.."),
            List.of("io.lianxi.acd..", "io.lianxi.knowledge..", "io.lianxi.ticket..")),
        uses("outbound-dialer", List.of("io.lianxi.dialer.."), acd()));
  }

  private static List<String> acd() {
    return List.of("io.lianxi.acd..");
  }

  private static DynamicTest uses(String module, List<String> own, List<String> others) {
    String[] allowed =
        java.util.stream.Stream.of(own, others).flatMap(List::stream).toArray(String[]::new);
    return check(
        module + " uses only " + others,
        noClasses()
            .that()
            .resideInAnyPackage(own.toArray(String[]::new))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("io.lianxi..")
                    .and(
                        com.tngtech.archunit.base.DescribedPredicate.not(
                            resideInAnyPackage(allowed)))));
  }

  @TestFactory
  List<DynamicTest> packagesOfTheAcdUseThoseBeforeThem() {
    return inOrder(ACD);
  }

  @TestFactory
  List<DynamicTest> packagesOfTicketsUseThoseBeforeThem() {
    return inOrder(TICKET);
  }

  @TestFactory
  List<DynamicTest> packagesOfTheKnowledgeBaseUseThoseBeforeThem() {
    return inOrder(KNOWLEDGE);
  }

  @TestFactory
  List<DynamicTest> packagesOfFlowsUseThoseBeforeThem() {
    return inOrder(IVR);
  }

  @TestFactory
  List<DynamicTest> packagesOfTheDialerUseThoseBeforeThem() {
    return inOrder(DIALER);
  }

  @TestFactory
  List<DynamicTest> packagesOfTheDesktopUseThoseBeforeThem() {
    return inOrder(DESKTOP);
  }

  private static List<DynamicTest> inOrder(List<String> packages) {
    return java.util.stream.IntStream.range(0, packages.size() - 1)
        .mapToObj(
            i ->
                check(
                    packages.get(i),
                    noClasses()
                        .that()
                        .resideInAPackage(packages.get(i))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                            packages.subList(i + 1, packages.size()).toArray(String[]::new))))
        .toList();
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.lianxi.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @TestFactory
  List<DynamicTest> driversAreSeenByTheirAdaptersOnly() {
    return List.of(
        driver("org.asteriskjava..", ".*\\.acd\\.asterisk\\..*|.*\\.ivr\\.voice\\..*"),
        driver("io.lettuce..", named("Redis\\w+|\\w+Config")),
        driver("co.elastic..", named("Elastic\\w+|\\w+Config")),
        driver("java.sql..", named("Postgres\\w+|EventLog|\\w+Config")),
        driver("org.springframework.jdbc..", named("Postgres\\w+|EventLog|\\w+Config")),
        driver("com.github.kagkarlsson..", ".*\\.ticket\\.timer\\.DbScheduler\\w+(\\$.*)?"),
        driver("de.bwaldvogel..", named("Liblinear\\w+")),
        driver("dev.cel..", ".*\\.ivr\\.expression\\..*"),
        driver("me.chanjar..", ".*\\.ivr\\.wechat\\.(platform|letter)\\..*"),
        driver("org.apache.http..", ".*\\.ivr\\.wechat\\.platform\\..*"),
        driver("com.networknt..", ".*\\.ivr\\.flow\\.text\\..*"),
        driver("org.glassfish..", ".*\\.desktop\\.live\\..*"),
        driver("io.zonky..", ".*\\.acd\\.local\\..*"),
        driver("redis.embedded..", ".*\\.acd\\.local\\..*"));
  }

  private static String named(String simpleName) {
    return ".*\\.(" + simpleName + ")(\\$.*)?";
  }

  private static DynamicTest driver(String driver, String whoMay) {
    return check(
        driver,
        noClasses()
            .that()
            .haveNameNotMatching(whoMay)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(driver));
  }

  @Test
  void nobodyAsksTheSystemForTheTime() {
    noClasses().should().callMethod(Instant.class, "now").check(HOUSE);
  }

  @Test
  void decisionsAreToldTheTime() {
    noClasses()
        .that()
        .haveNameMatching(DECISIONS)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(HOUSE);
  }

  @Test
  void adaptersAreSeenByTheirPackageOnly() {
    classes()
        .that()
        .haveSimpleNameStartingWith("Redis")
        .or()
        .haveSimpleNameStartingWith("Postgres")
        .or()
        .haveSimpleNameStartingWith("Elastic")
        .and()
        .haveNameNotMatching(MADE_OF)
        .and()
        .resideOutsideOfPackage("io.lianxi.acd.local..")
        .should()
        .bePackagePrivate()
        .orShould()
        .haveNameMatching(MADE_OF)
        .check(HOUSE);
  }

  @Test
  void doorsOfHttpAreNamedApi() {
    classes()
        .that()
        .areAnnotatedWith(RestController.class)
        .should()
        .haveSimpleNameEndingWith("Api")
        .check(HOUSE);
  }

  @Test
  void noPackageIsALayer() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..common..",
            "..core..",
            "..shared..",
            "..util..",
            "..events..",
            "..model..",
            "..service..",
            "..impl..")
        .check(HOUSE);
  }

  /** Only said, since a package may be about to be split. */
  @Test
  void packagesThatGrowAreTold() {
    HOUSE.stream()
        .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
        .collect(groupingBy(JavaClass::getPackageName, counting()))
        .forEach(
            (name, count) -> {
              if (count > MANY_TYPES) {
                LOG.warn("{} has {} public types: split it by the next noun", name, count);
              }
            });
  }

  private static DynamicTest check(String name, ArchRule rule) {
    return DynamicTest.dynamicTest(name, () -> rule.allowEmptyShould(true).check(HOUSE));
  }
}
