package io.lianxi.ticket;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with a ticket. */
public enum TicketVerb {
  ACCEPT("受理"),
  PRE_PROCESS("预处理"),
  FIRST_RESPOND("首次回应"),
  DISPATCH("派单"),
  TAKE("接单"),
  WORK("处理"),
  ANSWER("回单"),
  REVISIT("回访"),
  ARCHIVE("归档"),
  TRANSFER("转派"),
  ADD_HANDLER("加派"),
  URGE("催单"),
  RETURN("退单"),
  SUSPEND("挂起"),
  RESUME("解挂"),
  ESCALATE("升级调度"),
  REOPEN("重开"),
  REPLY("回复"),
  /** The customer writes or rings. */
  HEAR("客户来信"),
  CORRECT("更正"),
  /** It is kept, however old it gets, until it is released. */
  HOLD("封存"),
  MERGE("合并"),
  /** Another ticket is merged into this one. */
  ABSORB("并入"),
  SPLIT("拆分"),
  LINK_PARENT("关联父单"),
  LINK_CHILD("关联子单"),
  /** One fault, many complaints: this is the fault. */
  DECLARE_INCIDENT("设为群障"),
  JOIN_INCIDENT("归入群障"),
  ANSWER_BY_INCIDENT("群障回单"),
  CHANGE_TERMS("变更时限条件"),
  CHANGE_CALENDAR("变更日历"),
  CLOSE("关闭");

  private final String labelZh;

  TicketVerb(String labelZh) {
    this.labelZh = labelZh;
  }

  public String labelZh() {
    return labelZh;
  }

  /** As it is written in addresses, e.g. {@code pre-process}. */
  public String action() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The verb that is written {@code action}; empty when none is. */
  public static Optional<TicketVerb> of(String action) {
    return Stream.of(values()).filter(verb -> verb.action().equals(action)).findFirst();
  }
}
