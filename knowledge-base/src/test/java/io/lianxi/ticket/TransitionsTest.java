package io.lianxi.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ticket.sla.SlaFixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb in every state, against the table below. */
class TransitionsTest {
  private static final Map<String, TicketState> SHORT =
      Map.ofEntries(
          Map.entry("OP", TicketState.OPENED),
          Map.entry("AC", TicketState.ACCEPTED),
          Map.entry("PP", TicketState.PRE_PROCESSED),
          Map.entry("DI", TicketState.DISPATCHED),
          Map.entry("TA", TicketState.TAKEN),
          Map.entry("WO", TicketState.WORKING),
          Map.entry("RT", TicketState.RETURNED),
          Map.entry("SU", TicketState.SUSPENDED),
          Map.entry("AN", TicketState.ANSWERED),
          Map.entry("RV", TicketState.REVISITED),
          Map.entry("RO", TicketState.REOPENED),
          Map.entry("AR", TicketState.ARCHIVED),
          Map.entry("ME", TicketState.MERGED),
          Map.entry("CL", TicketState.CLOSED));

  /** Where each verb leads: = stays, - is refused. What is suspended was at work. */
  private static final String SPECIFIED =
      """
                         OP AC PP DI TA WO RT SU AN RV RO AR ME CL
      accept             AC -  -  -  -  -  -  -  -  -  -  -  -  -
      pre-process        -  PP -  -  -  -  PP -  -  -  PP -  -  -
      first-respond      =  =  =  =  =  =  =  =  -  -  =  -  -  -
      dispatch           -  DI DI -  -  -  DI -  -  -  DI -  -  -
      take               -  -  -  TA -  -  -  -  -  -  -  -  -  -
      work               -  -  -  -  WO =  -  -  -  -  WO -  -  -
      answer             -  -  AN -  -  AN AN -  -  -  -  -  -  -
      revisit            -  -  -  -  -  -  -  -  RV =  -  -  -  -
      archive            -  -  -  -  -  -  -  -  -  AR -  -  -  -
      transfer           -  =  =  =  DI DI =  =  -  -  DI -  -  -
      add-handler        -  -  -  -  =  =  -  -  -  -  -  -  -  -
      urge               =  =  =  =  =  =  =  =  -  -  =  -  -  -
      return             -  -  -  RT RT RT -  -  -  -  -  -  -  -
      suspend            -  SU SU SU SU SU SU -  -  -  SU -  -  -
      resume             -  -  -  -  -  -  -  WO -  -  -  -  -  -
      escalate           =  =  =  =  =  =  =  =  -  -  =  -  -  -
      reopen             -  -  -  -  -  -  -  -  RO RO -  RO -  RO
      reply              =  =  =  =  =  =  =  =  =  =  =  -  -  -
      hear               =  =  =  =  =  =  =  =  =  =  =  -  -  -
      correct            =  =  =  =  =  =  =  =  =  =  =  -  -  -
      hold               =  =  =  =  =  =  =  =  =  =  =  =  =  =
      merge              ME ME ME ME ME ME ME ME -  -  ME -  -  -
      absorb             =  =  =  =  =  =  =  =  -  -  =  -  -  -
      split              =  =  =  =  =  =  =  =  -  -  =  -  -  -
      link-parent        =  =  =  =  =  =  =  =  =  =  =  -  -  -
      link-child         =  =  =  =  =  =  =  =  =  =  =  -  -  -
      declare-incident   =  =  =  =  =  =  =  =  -  -  =  -  -  -
      join-incident      =  =  =  =  =  =  =  =  -  -  =  -  -  -
      answer-by-incident AN AN AN AN AN AN AN AN -  -  AN -  -  -
      change-terms       =  =  =  =  =  =  =  =  =  =  =  -  -  -
      change-calendar    =  =  =  =  =  =  =  =  =  =  =  -  -  -
      close              CL CL CL CL CL CL CL CL -  -  CL -  -  -
      """;

  static Stream<Arguments> specified() {
    List<String[]> lines = SPECIFIED.lines().map(line -> line.strip().split(" +")).toList();
    List<Arguments> all = new ArrayList<>();
    for (String[] line : lines.subList(1, lines.size())) {
      TicketVerb verb = TicketVerb.of(line[0]).orElseThrow();
      for (int i = 1; i < line.length; i++) {
        all.add(Arguments.of(state(lines.getFirst()[i - 1]), verb, line[i]));
      }
    }
    return all.stream();
  }

  private static TicketState state(String name) {
    return Stream.ofNullable(SHORT.get(name)).findFirst().orElseThrow();
  }

  @Test
  void everyVerbIsSpecifiedInEveryState() {
    assertThat(specified().count())
        .isEqualTo((long) TicketState.values().length * TicketVerb.values().length);
  }

  @ParameterizedTest
  @MethodSource("specified")
  void aVerbLeadsWhereTheTableSaysOrIsRefusedWithWhatIsAllowed(
      TicketState state, TicketVerb verb, String expected) {
    Ticket ticket = ready(state, verb);
    assertThat(ticket.state()).isEqualTo(state);
    Instant at = SlaFixtures.monday("12:00");
    switch (ticket.apply(TicketFixtures.event(verb, at))) {
      case Applied.Changed(Ticket changed) -> {
        assertThat(changed.state()).isEqualTo(expected.equals("=") ? state : SHORT.get(expected));
        assertThat(changed.version()).isEqualTo(ticket.version() + 1);
        assertThat(ticket.allowed()).contains(verb);
      }
      case Applied.Refused refused -> {
        assertThat(expected).isEqualTo("-");
        assertThat(refused)
            .isEqualTo(
                new Applied.Refused(state, verb, ticket.allowed(), "not in the state " + state));
        assertThat(refused.allowed()).doesNotContain(verb);
      }
    }
  }

  /** A ticket in {@code state} of which nothing but the state is in the way of {@code verb}. */
  private static Ticket ready(TicketState state, TicketVerb verb) {
    Ticket opened = TicketFixtures.opened(1);
    if (verb == TicketVerb.REPLY) {
      opened = TicketFixtures.after(opened, TicketVerb.FIRST_RESPOND);
    }
    if (verb == TicketVerb.ANSWER_BY_INCIDENT) {
      opened = TicketFixtures.after(opened, TicketVerb.JOIN_INCIDENT);
    }
    return TicketFixtures.after(opened, TicketFixtures.way(state).toArray(TicketVerb[]::new));
  }

  @Test
  void theTableInTheReadmeIsTheOneInForce() throws IOException {
    assertThat(Files.readString(Path.of("README.md"))).contains(Transitions.markdown());
  }

  @Test
  void aVerbIsWrittenAsItsAction() {
    assertThat(TicketVerb.PRE_PROCESS.action()).isEqualTo("pre-process");
    assertThat(TicketVerb.of("pre-process")).contains(TicketVerb.PRE_PROCESS);
    assertThat(TicketVerb.of("PRE_PROCESS")).isEmpty();
    assertThat(TicketVerb.of("drop table")).isEmpty();
  }
}
