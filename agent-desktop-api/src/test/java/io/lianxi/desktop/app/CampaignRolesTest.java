package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.desktop.login.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Every door to campaigns lets in whom it is for, keeps out the others, and asks who comes. */
@NullUnmarked
class CampaignRolesTest {
  /** Of its own: others lock log-ins. */
  private static final Centre CENTRE = Centre.start();

  private static final Map<Role, WebTestClient> STAFF = new EnumMap<>(Role.class);

  private static final Map<String, Set<Role>> GROUPS =
      Map.of(
          "leaders", Set.of(Role.SUPERVISOR, Role.ADMIN, Role.CAMPAIGNS),
          "readers",
              Set.of(Role.SUPERVISOR, Role.ADMIN, Role.CAMPAIGNS, Role.QUALITY, Role.AUDITOR),
          "agents", Set.of(Role.AGENT),
          "callers", Set.of(Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.CAMPAIGNS),
          "all", Set.of(Role.values()));

  /** A door, whom it is for, and what it answers them; {@code {…}} stands for nothing there is. */
  private static final List<String> DOORS =
      List.of(
          "GET    /api/campaigns                                      readers 200",
          "POST   /api/campaigns                                      leaders 400",
          "GET    /api/campaigns/caller-numbers                       readers 200",
          "GET    /api/campaigns/{id}                                 readers 404",
          "PUT    /api/campaigns/{id}                                 leaders 404",
          "POST   /api/campaigns/{id}/start                           leaders 404",
          "POST   /api/campaigns/{id}/pause                           leaders 404",
          "POST   /api/campaigns/{id}/stop                            leaders 404",
          "POST   /api/campaigns/{id}/copy                            leaders 404",
          "GET    /api/campaigns/{id}/statistics                      readers 404",
          "GET    /api/campaigns/{id}/pacing                          readers 404",
          "GET    /api/campaigns/{id}/machines                        readers 404",
          "GET    /api/campaigns/{id}/attempts                        readers 404",
          "GET    /api/campaigns/{id}/leads                           readers 404",
          "POST   /api/campaigns/{id}/leads/import                    leaders 404",
          "GET    /api/campaigns/{id}/lists                           readers 404",
          "DELETE /api/campaigns/{id}/lists/{list}                    leaders 400",
          "GET    /api/campaigns/{id}/reasons                         readers 404",
          "PUT    /api/campaigns/{id}/reasons                         leaders 404",
          "GET    /api/campaigns/{id}/reasons/report                  readers 404",
          "GET    /api/campaigns/{id}/script/reach                    readers 404",
          "GET    /api/campaigns/{id}/retention                       readers 404",
          "PUT    /api/campaigns/{id}/retention/plan                  leaders 404",
          "POST   /api/campaigns/{id}/retention/trainings             leaders 404",
          "POST   /api/campaigns/{id}/retention/outcomes/import       leaders 404",
          "GET    /api/campaigns/{id}/retention/offers                readers 404",
          "PUT    /api/campaigns/{id}/retention/offers                leaders 404",
          "POST   /api/campaigns/{id}/retention/gifts/{contact}/grant  leaders 404",
          "POST   /api/campaigns/{id}/retention/gifts/{contact}/refuse leaders 404",
          "GET    /api/campaigns/{id}/blending                        readers 404",
          "GET    /api/campaigns/{id}/quotas                          readers 404",
          "GET    /api/campaigns/{id}/previews                        readers 404",
          "GET    /api/campaigns/{id}/message                         readers 404",
          "GET    /api/campaigns/flows                                readers 200",
          "GET    /api/campaigns/{id}/segments                        readers 404",
          "GET    /api/campaigns/{id}/segments/choices                readers 404",
          "POST   /api/campaigns/{id}/segments                        leaders 404",
          "POST   /api/campaigns/{id}/segments/count                  leaders 404",
          "GET    /api/promised-calls                                 readers 200",
          "GET    /api/promised-calls/{lead}/slots                    readers 404",
          "PUT    /api/promised-calls/{lead}                          leaders 404",
          "POST   /api/promised-calls/{lead}/cancel                   leaders 404",
          "GET    /api/consents/{number}                              callers 400",
          "POST   /api/consents/{number}                              callers 400",
          "DELETE /api/consents/{number}                              callers 400",
          "GET    /api/consents/{number}/history                      leaders 400",
          "POST   /api/consents/import                                leaders 400",
          "GET    /api/do-not-call                                    leaders 200",
          "POST   /api/do-not-call                                    callers 400",
          "GET    /api/do-not-call/{number}                           callers 400",
          "DELETE /api/do-not-call/{number}                           leaders 400",
          "GET    /api/do-not-call/refusals                           leaders 200",
          "POST   /api/do-not-call/refusals                           callers 400",
          "GET    /api/do-not-call/refusals/{number}                  callers 400",
          "DELETE /api/do-not-call/refusals/{number}                  leaders 400",
          "POST   /api/do-not-call/import                             leaders 400",
          "GET    /api/desk/callbacks                                 agents  200",
          "GET    /api/desk/callbacks/{lead}/slots                    agents  404",
          "PUT    /api/desk/callbacks/{lead}                          agents  404",
          "GET    /api/contacts/{id}/callback                         all     404",
          "PUT    /api/contacts/{id}/callback                         agents  404",
          "DELETE /api/contacts/{id}/callback                         agents  404",
          "GET    /api/contacts/{id}/script                           all     404",
          "PUT    /api/contacts/{id}/script                           agents  404",
          "GET    /api/contacts/{id}/lead                             all     404",
          "GET    /api/contacts/{id}/reasons                          all     404",
          "GET    /api/contacts/{id}/offers                           all     404",
          "POST   /api/contacts/{id}/offers                           agents  400");

  /** A line of the table. */
  record Door(HttpMethod method, String address, Set<Role> lets, int status) {
    static Door of(String line) {
      String[] parts = line.split("\\s+", -1);
      return new Door(
          HttpMethod.valueOf(parts[0]), parts[1], GROUPS.get(parts[2]), Integer.parseInt(parts[3]));
    }

    int ask(WebTestClient who) {
      boolean isFile = address.endsWith("/import");
      return who.method(method)
          .uri(address.replaceAll("\\{\\w+}", "none"))
          .contentType(isFile ? MediaType.parseMediaType("text/csv") : MediaType.APPLICATION_JSON)
          .bodyValue(isFile ? "" : "{}")
          .exchange()
          .returnResult(byte[].class)
          .getStatus()
          .value();
    }

    @Override
    public String toString() {
      return method + " " + address;
    }
  }

  @AfterAll
  static void stop() {
    CENTRE.stop();
  }

  static Stream<Door> doors() {
    return DOORS.stream().map(Door::of);
  }

  private static WebTestClient as(Role role) {
    return STAFF.computeIfAbsent(
        role,
        one -> CENTRE.as(one == Role.AGENT ? "agent01" : one.name().toLowerCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void aDoorLetsInWhomItIsForAndNobodyElse(Door door) {
    Map<Role, Integer> expected = new EnumMap<>(Role.class);
    Map<Role, Integer> answered = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      expected.put(role, door.lets().contains(role) ? door.status() : 403);
      answered.put(role, door.ask(as(role)));
    }
    assertThat(answered).isEqualTo(expected);
    assertThat(door.ask(CENTRE.web())).as("who has not logged in").isEqualTo(401);
  }

  @Test
  void noDoorIsMissing() {
    Set<String> told = doors().map(Door::toString).collect(Collectors.toSet());
    Set<String> there =
        CENTRE.beans(RequestMappingHandlerMapping.class).stream()
            .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
            .filter(door -> isOfCampaigns(door.getValue().getBeanType()))
            .flatMap(
                door ->
                    door.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(
                            method ->
                                door.getKey().getPatternsCondition().getPatterns().stream()
                                    .map(pattern -> method + " " + pattern.getPatternString())))
            .collect(Collectors.toSet());
    assertThat(there).as("doors that are not in the table").isSubsetOf(told);
    assertThat(there).hasSizeGreaterThan(40);
  }

  private static boolean isOfCampaigns(Class<?> api) {
    return api.getPackageName().startsWith("io.lianxi.desktop.campaign")
        || api.getSimpleName().equals("DoNotCallApi");
  }
}
