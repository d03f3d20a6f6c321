package io.lianxi.ticket.report;

/** What is wrong with how tickets were written down and ended. */
public enum DataQuality {
  NO_WAY_BACK("没有客户也没有联系电话", "neither a customer nor a telephone"),
  NO_PROVINCE("没有填写省份", "no province"),
  SHORT_DESCRIPTION("描述少于 10 个字", "described in fewer than 10 characters"),
  COARSE_CATEGORY("只选到一级分类", "a category of the first level only"),
  SHORT_ANSWER("答复少于 10 个字", "answered in fewer than 10 characters"),
  ANSWERED_AT_ONCE("受理后一分钟内即答复", "answered within a minute of its opening"),
  NOT_REVISITED("归档前没有回访到客户", "archived without having reached the customer"),
  CLOSED_WITHOUT_ANSWER("没有答复就关闭", "closed without an answer");

  private final String labelZh;
  private final String labelEn;

  DataQuality(String labelZh, String labelEn) {
    this.labelZh = labelZh;
    this.labelEn = labelEn;
  }

  public String labelZh() {
    return labelZh;
  }

  public String labelEn() {
    return labelEn;
  }
}
