package io.lianxi.ticket.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.edition.Editions;
import io.lianxi.acd.edition.MemoryEditions;
import io.lianxi.acd.edition.Remark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupCheckTest {
  private static final AgentId ANN = new AgentId("ann");
  private static final AgentId BOB = new AgentId("bob");
  private static final Group TOP = group("top", GroupLevel.HEADQUARTERS, null);
  private static final Group MIDDLE = group("middle", GroupLevel.PROVINCE, "top");
  private static final Group FRONT = group("front", GroupLevel.FRONT_DESK, "middle");

  private static Group group(String name, GroupLevel level, @Nullable String parent) {
    return new Group(name, "组", "Group", level, parent, null, List.of(ANN), "gd");
  }

  private static GroupCheck check(List<Group> groups) {
    return new GroupCheck(groups, Set.of(ANN, BOB), Set.of(new QueueName("tickets")));
  }

  private static List<String> found(Group group, boolean isError) {
    return check(List.of(TOP, MIDDLE, FRONT)).of(group).stream()
        .filter(remark -> remark.isError() == isError)
        .map(Remark::field)
        .toList();
  }

  @Test
  void whatIsRightHasNothingToBeSaidOf() {
    Group right =
        new Group(
            "front",
            "前台",
            "Front desk",
            GroupLevel.FRONT_DESK,
            "middle",
            new QueueName("tickets"),
            List.of(ANN, BOB),
            null);
    assertThat(check(List.of(TOP, MIDDLE, FRONT)).of(right)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "front, FRONT_DESK, middle, true",
    "front, FRONT_DESK, top, true",
    "front, FRONT_DESK, front, false", // itself
    "front, FRONT_DESK, nowhere, false",
    "top, HEADQUARTERS, front, false", // round in a circle
    "middle, PROVINCE, front, false",
    "other, PROVINCE, front, false" // which stands lower
  })
  void theGroupAboveIsThereAndReallyAbove(
      String name, GroupLevel level, String parent, boolean isRight) {
    assertThat(found(group(name, level, parent), true))
        .isEqualTo(isRight ? List.of() : List.of("parent"));
  }

  @Test
  void whoAndWhatIsNotThereIsNamed() {
    Group wrong =
        new Group(
            "x",
            " ",
            "长".repeat(41),
            GroupLevel.PROVINCE,
            null,
            new QueueName("nowhere"),
            List.of(ANN, ANN, new AgentId("nobody")),
            "Guang Dong");
    assertThat(found(wrong, true))
        .containsExactly("labelZh", "labelEn", "queue", "province", "members[1]", "members[2]");
  }

  @Test
  void aProvinceIsNamedAsTicketsNameIt() {
    Group canton =
        new Group("x", "省公司", "Province", GroupLevel.PROVINCE, null, null, List.of(ANN), "广东");
    assertThat(found(canton, false)).isEmpty();
  }

  @Test
  void whatMayBeMeantIsWarnedOf() {
    Group odd = new Group("x", "组", "Group", GroupLevel.PROVINCE, null, null, List.of(), null);
    assertThat(found(odd, false)).containsExactly("province", "members");
    assertThat(found(odd, true)).isEmpty();
  }

  @Test
  void thereAreFiveHundredAtMost() {
    List<Group> all = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      all.add(group("g" + i, GroupLevel.FRONT_DESK, null));
    }
    assertThat(check(all).of(group("more", GroupLevel.FRONT_DESK, null)))
        .extracting(Remark::field)
        .containsExactly("name");
    assertThat(check(all).of(group("g1", GroupLevel.FRONT_DESK, null))).isEmpty();
  }

  @Test
  void anAgentsGroupsAreFound() {
    MemoryEditions<Group> editions = new MemoryEditions<>();
    for (Group group : List.of(TOP, FRONT)) {
      editions.save(group.name(), Editions.NEW, group, "admin", Instant.EPOCH);
    }
    Groups groups = new Groups(editions);
    assertThat(groups.of(ANN)).containsExactlyInAnyOrder("top", "front");
    assertThat(groups.of(BOB)).isEmpty();
    assertThat(groups.find("top")).contains(TOP);
  }
}
