package io.lianxi.desktop.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.lianxi.desktop.walk.Browser.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page opens for whoever may see it: in both languages, without an error, with nothing beside
 * the window and with a name for each control.
 */
final class EveryPageTest {
  /** What a page of 1280 pixels has beside the window, and its controls that say nothing. */
  private static final String FAULTS =
      """
      () => {
        const faults = [];
        if (document.documentElement.scrollWidth > innerWidth)
          faults.push('is ' + document.documentElement.scrollWidth + ' wide');
        for (const one of document.querySelectorAll('button, a, input, select, textarea')) {
          if (one.tabIndex < 0 || one.getClientRects().length === 0) continue;
          const label = one.labels?.[0]?.textContent ?? '';
          const name = [one.ariaLabel, one.title, one.textContent, one.placeholder, label]
            .some((said) => said?.trim());
          if (!name) faults.push('has no name: ' + one.outerHTML.slice(0, 200));
        }
        return faults;
      }
      """;

  private static Browser browser;
  private static String campaign;
  private static String ticket;

  @BeforeAll
  static void open() {
    browser = SharedCentre.browser("every-page");
    campaign =
        Campaign.open(
                SharedCentre.centre().as("campaigns"),
                Campaign.wish("general", "PREVIEW", Map.of("name", "每页都打开")))
            .page();
    ticket =
        SharedCentre.centre()
            .as("supervisor")
            .post(
                "/api/tickets",
                Map.of(
                    "customer",
                    Map.of("phone", "13900008888"),
                    "category",
                    "billing.overcharge",
                    "priority",
                    "ORDINARY",
                    "subject",
                    "每页都打开",
                    "description",
                    "客户称三月账单多扣 12 元。"))
            .required("id")
            .asString();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static Stream<String> complaints() {
    return Stream.of(
        "/tickets/board",
        "/tickets/report",
        "/tickets/rules/categories/billing.overcharge",
        "/tickets/rules/groups/province",
        "/tickets/rules/policy",
        "/tickets/rules/calendars/office",
        "/tickets/rules/settings");
  }

  private static Stream<String> knowledge() {
    return Stream.of(
        "/knowledge",
        "/knowledge/articles/demo-process-move",
        "/knowledge/manage",
        "/knowledge/edit/demo-process-move",
        "/knowledge/import",
        "/knowledge/gaps",
        "/knowledge/reports",
        "/knowledge/relevance",
        "/knowledge/settings/categories",
        "/knowledge/settings/synonyms",
        "/knowledge/settings/weights");
  }

  private static Stream<String> campaigns() {
    return Stream.concat(
        Stream.of(
            "/campaigns",
            "/campaigns/new",
            "/campaigns/callbacks",
            "/campaigns/do-not-call",
            "/campaigns/consents"),
        Stream.of(
                "",
                "/leads",
                "/log",
                "/results",
                "/retention",
                "/set-up",
                "/set-up/leads",
                "/set-up/script",
                "/set-up/pacing",
                "/set-up/check")
            .map(part -> campaign + part));
  }

  private static Stream<String> centre() {
    return Stream.of(
        "/wallboard",
        "/transcripts",
        "/flows",
        "/flows/hotline",
        "/flows/recordings",
        "/flows/account-menus",
        "/queues",
        "/queues/general",
        "/agents",
        "/agents/agent01",
        "/contacts",
        "/reports",
        "/replay");
  }

  /** Who, and the pages they may see, of which the first is where a log-in leads. */
  static Stream<List<Object>> places() {
    Stream<String> tickets = Stream.of("/tickets?open=true", "/tickets/new", "/tickets/" + ticket);
    return Stream.of(
            Map.entry("supervisor", Stream.concat(centre(), Stream.concat(tickets, complaints()))),
            Map.entry("editor", knowledge()),
            Map.entry("campaigns", campaigns()),
            Map.entry("admin", centre()),
            Map.entry(
                "quality",
                Stream.of(
                    "/wallboard",
                    "/tickets?open=true",
                    "/tickets/board",
                    "/tickets/report",
                    "/transcripts",
                    "/knowledge",
                    "/campaigns",
                    "/queues",
                    "/agents",
                    "/contacts",
                    "/reports")),
            Map.entry(
                "auditor",
                Stream.of(
                    "/tickets?open=true",
                    "/tickets/board",
                    "/tickets/report",
                    "/transcripts",
                    "/knowledge",
                    "/campaigns",
                    campaign + "/log",
                    "/flows",
                    "/flows/hotline")),
            Map.entry("agent09", Stream.of("/desk", "/tickets?open=true", "/knowledge")))
        .map(entry -> List.of(entry.getKey(), entry.getValue().toList()));
  }

  @ParameterizedTest
  @MethodSource("places")
  void opensWithoutAFault(List<Object> place) {
    Window window = browser.logIn((String) place.getFirst());
    Page page = window.page();
    List<String> faults = new ArrayList<>();
    page.onPageError(faults::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(message.text());
          }
        });
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            faults.add(response.status() + " of " + response.url());
          }
        });
    page.waitForURL(url -> url.endsWith((String) ((List<?>) place.getLast()).getFirst()));
    for (Object address : (List<?>) place.getLast()) {
      window.open((String) address);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      ((List<?>) page.evaluate(FAULTS)).forEach(fault -> faults.add((String) fault));
      window.click("language-switch");
      ((List<?>) page.evaluate(FAULTS)).forEach(fault -> faults.add((String) fault));
      assertThat(faults).as("%s", address).isEmpty();
      assertThat(page.url()).endsWith((String) address);
    }
  }
}
