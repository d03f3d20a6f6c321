package io.lianxi.ivr.flow.check;

/** Why a flow is not published, in both languages; {@code %s} is what it is about. */
enum Reason {
  NO_START("起始步骤“%s”不存在", "there is no step %s to start with"),
  NO_SUCH_STEP("步骤“%s”不存在", "there is no step %s"),
  NO_EXIT("没有下一步", "it leads nowhere"),
  UNREACHABLE("没有任何路径到达此步骤", "no way leads to it"),
  NO_PERSON("从起始步骤出发，没有任何路径到达人工服务", "no way leads from the start to a person"),
  LOOP("不经过客户输入就会循环", "it comes back to itself without hearing from the customer"),
  NO_QUEUE("队列“%s”不存在", "there is no queue %s"),
  NO_RECORDING("录音“%s”不存在", "there is no recording %s"),
  NO_FACT("无法查询“%s”", "there is nothing to look up as %s"),
  NO_CATEGORY("工单类别“%s”不存在", "there is no category %s"),
  NO_HOST("不允许访问“%s”", "the host %s may not be asked"),
  NO_FLOW("子流程“%s”不存在或未发布", "there is no published flow %s"),
  FLOW_IN_ITSELF("子流程“%s”又会回到本流程", "the flow %s is a part of itself"),
  NO_PARAMETER("缺少子流程参数“%s”", "the parameter %s is not given"),
  NO_SUCH_PARAMETER("子流程没有参数“%s”", "the flow has no parameter %s"),
  NO_EXIT_FOR("子流程的出口“%s”没有下一步", "where %s of the flow leads is not said"),
  LEADS_ON_AFTERWARDS(
      "“%s”的步骤“%s”要把客户转走，不能在通话结束后进行",
      "step %2$s of %1$s leads the customer on, who has talked already"),
  CUSTOMERS_NUMBER(
      "号码可能由客户输入（“%s”），请写固定号码、从列表选择或用查询结果",
      "the number may be what a customer has entered (%s): write it down, choose it from a list, or"
          + " look it up"),
  NO_TRANSLATION("缺少“%s”的文字", "it is not written in %s"),
  NO_SUCH_LANGUAGE("流程没有语言“%s”", "the flow is not written in %s"),
  NO_VARIABLE("变量“%s”从未赋值", "nothing is ever known as %s"),
  NO_CHOICE("按键“%s”没有写明选项文字", "what the key %s stands for is not written"),
  NO_KEY("选项“%s”没有对应的按键", "no key leads where the choice %s says"),
  MIN_OVER_MAX("最少位数大于最多位数", "min is more than max"),
  BREAKS_FLOW("流程“%s”的步骤“%s”将不能用：%s", "step %2$s of the flow %1$s would no longer work: %3$s"),
  TEST_FAILS("测试“%s”：%s 应为“%s”，实际为“%s”", "the test \"%s\": %s should be \"%s\", but is \"%s\"");

  private final String zh;
  private final String en;

  Reason(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String zh(String... about) {
    return zh.formatted((Object[]) about);
  }

  String en(String... about) {
    return en.formatted((Object[]) about);
  }
}
