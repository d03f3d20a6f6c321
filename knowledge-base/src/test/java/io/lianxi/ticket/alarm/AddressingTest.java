package io.lianxi.ticket.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.ticket.Ticket.Hands;
import io.lianxi.ticket.sla.Moment.Breach;
import io.lianxi.ticket.sla.Moment.Escalation;
import io.lianxi.ticket.sla.Moment.Occasion;
import io.lianxi.ticket.sla.Moment.Warning;
import io.lianxi.ticket.sla.policy.WarningStep;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressingTest {

  private static Hands hands(
      @Nullable String responsible, @Nullable String handler, @Nullable String group) {
    return new Hands(agent(responsible), agent(handler), group, List.of(new AgentId("helper")));
  }

  private static @Nullable AgentId agent(@Nullable String name) {
    return name == null ? null : new AgentId(name);
  }

  private static List<String> told(Occasion occasion, Hands hands) {
    return Addressing.of(occasion, hands).stream().map(Addressee::text).toList();
  }

  @ParameterizedTest
  @CsvSource({
    // responsible, handler, group: told of a warning, of a breach
    "front,expert,province,AGENT:expert,AGENT:expert AGENT:front ROLE:SUPERVISOR",
    "front,front,province,AGENT:front,AGENT:front ROLE:SUPERVISOR",
    "front,,province,GROUP:province,GROUP:province AGENT:front ROLE:SUPERVISOR",
    "front,,,AGENT:front,AGENT:front ROLE:SUPERVISOR",
    ",,,ROLE:SUPERVISOR,ROLE:SUPERVISOR",
    ",expert,,AGENT:expert,AGENT:expert ROLE:SUPERVISOR",
  })
  void whoeverHasItIsToldAndOfABreachAlsoWhoAnswersForIt(
      @Nullable String responsible,
      @Nullable String handler,
      @Nullable String group,
      String warned,
      String breached) {
    Hands hands = hands(responsible, handler, group);
    assertThat(told(new Warning(WarningStep.at(50)), hands)).containsExactly(warned);
    assertThat(told(new Breach(), hands))
        .containsExactlyElementsOf(Stream.of(breached.split(" ", -1)).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "supervisor,ROLE:SUPERVISOR",
    "Admin,ROLE:ADMIN",
    "complaint-office,GROUP:complaint-office",
    "management,GROUP:management"
  })
  void anEscalationIsToldToWhomThePolicyNames(String named, String told) {
    assertThat(told(new Escalation(1, named), hands("front", "expert", "province")))
        .containsExactly(told);
  }

  @Test
  void addresseesAreReadAsTheyAreWritten() {
    for (Addressee one :
        List.of(
            Addressee.SUPERVISOR, Addressee.group("a:b"), Addressee.agent(new AgentId("front")))) {
      assertThat(Addressee.of(one.text())).isEqualTo(one);
    }
  }
}
