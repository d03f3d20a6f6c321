package io.lianxi.desktop.app;

import io.lianxi.ticket.category.Category;
import io.lianxi.ticket.category.CustomField;
import io.lianxi.ticket.category.CustomField.Kind;
import io.lianxi.ticket.category.CustomField.Required;
import io.lianxi.ticket.category.RootCause;
import io.lianxi.ticket.category.Template;
import io.lianxi.ticket.sla.policy.Priority;
import io.lianxi.ticket.sla.policy.SlaPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What an operator's customers complain of and ask for, to try things with. */
final class DemoCategories {
  private static final List<RootCause> BILLING =
      causes(
          "system-error|系统计费错误|Billing system error",
          "unclear-tariff|资费宣传不清|Tariff not made clear",
          "unwanted-order|未经确认订购|Ordered without consent",
          "own-usage|客户自身使用|Customer's own usage");
  private static final List<RootCause> NETWORK =
      causes(
          "coverage|覆盖不足|Lack of coverage",
          "capacity|容量拥塞|Congestion",
          "fault|设备或线路故障|Equipment or line fault",
          "terminal|客户终端问题|Customer's device",
          "works|工程施工|Works under way");
  private static final List<RootCause> FIELD_WORK =
      causes(
          "no-resources|资源不足|No free line or port",
          "missed-visit|上门失约|Missed visit",
          "poor-work|装维质量差|Poor workmanship",
          "customer-absent|客户不在家|Customer not at home");
  private static final List<RootCause> HANDLING =
      causes(
          "wrong-entry|受理差错|Entered wrongly",
          "slow|处理超时|Took too long",
          "rules|业务规则限制|Not allowed by the rules",
          "misunderstood|客户误解|Misunderstanding");
  private static final List<RootCause> STAFF =
      causes(
          "manner|服务用语不规范|Manner of speaking",
          "knowledge|业务不熟|Lack of knowledge",
          "promise|承诺未兑现|Promise not kept",
          "unfounded|投诉不实|Unfounded");
  private static final List<RootCause> NUISANCE =
      causes(
          "our-campaign|我方外呼营销|Our own campaign",
          "third-party|第三方号码|A third party's number",
          "spoofed|主叫号码被仿冒|Spoofed number",
          "not-found|无法核实|Cannot be verified");
  private static final List<CustomField> BILL =
      List.of(
          field("month", "账期", "Billing month", Kind.TEXT, Required.NEVER),
          field("amount", "争议金额（元）", "Amount in dispute (yuan)", Kind.NUMBER, Required.NEVER));
  private static final List<CustomField> PLACE =
      List.of(
          field("address", "故障地址", "Address of the fault", Kind.TEXT, Required.NEVER),
          field("since", "开始日期", "Since", Kind.DATE, Required.NEVER),
          choice("where", "室内或室外", "Indoors or outdoors", "室内", "室外", "都有"));
  private static final List<CustomField> VISIT =
      List.of(
          field("address", "装机地址", "Address of the line", Kind.TEXT, Required.NEVER),
          field("appointment", "预约日期", "Date of the visit", Kind.DATE, Required.NEVER),
          field("contact-phone", "现场联系电话", "Phone on site", Kind.PHONE, Required.NEVER));
  private static final List<CustomField> NUMBER =
      List.of(
          field("reported-number", "被举报号码", "Number reported", Kind.PHONE, Required.NEVER),
          field("received-on", "接听或接收日期", "Received on", Kind.DATE, Required.NEVER));

  private DemoCategories() {}

  /** All of them, each after the one it is below. */
  static List<Category> all() {
    return Stream.of(billing(), network(), broadband(), business(), service(), nuisance(), others())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Category> billing() {
    return branch(
        new Branch("billing", "费用争议", "Disputed charges", DemoTickets.FRONT_DESK, BILL, BILLING),
        "overcharge|多收费用|Overcharged",
        "unwanted-service|不知情订购|Unwanted service",
        "roaming|漫游费用|Roaming charges",
        "refund|退费未到账|Refund not received");
  }

  private static List<Category> network() {
    return branch(
        new Branch("network", "网络质量", "Network quality", DemoTickets.PROVINCE, PLACE, NETWORK),
        "no-signal|无信号|No signal",
        "slow-data|上网慢|Slow data",
        "call-drop|通话掉线|Dropped calls",
        "broadband-down|宽带中断|Broadband down");
  }

  private static List<Category> broadband() {
    return branch(
        new Branch(
            "broadband",
            "宽带装移修",
            "Broadband installation, move and repair",
            DemoTickets.PROVINCE,
            VISIT,
            FIELD_WORK),
        "installation|装机超时|Late installation",
        "move|移机问题|Trouble with a move",
        "repair|故障修复|Repair");
  }

  private static List<Category> business() {
    return branch(
        new Branch(
            "business", "业务办理", "Changes of service", DemoTickets.FRONT_DESK, List.of(), HANDLING),
        "plan-change|套餐变更|Change of plan",
        "cancellation|销户困难|Trouble with cancelling",
        "real-name|实名登记|Real-name registration");
  }

  private static List<Category> service() {
    List<Category> attitude =
        branch(
            new Branch(
                "service", "服务态度", "Staff and service", DemoTickets.FRONT_DESK, List.of(), STAFF),
            "hotline|热线服务|Hotline",
            "shop|营业厅服务|Shop",
            "engineer|装维人员|Field engineers");
    List<Category> porting =
        branch(
            new Branch(
                "porting",
                "携号转网",
                "Number portability",
                DemoTickets.HEADQUARTERS,
                List.of(
                    choice("direction", "转入或转出", "In or out", "转入", "转出"),
                    field("other-operator", "对方运营商", "Other operator", Kind.TEXT, Required.NEVER)),
                HANDLING),
            "refused|资格查询不通过|Found not eligible",
            "delayed|转网超时|Took too long",
            "after|转网后业务异常|Trouble afterwards");
    return Stream.concat(attitude.stream(), porting.stream()).toList();
  }

  private static List<Category> nuisance() {
    List<Category> marketing =
        branch(
            new Branch(
                "marketing",
                "营销骚扰",
                "Unwanted marketing",
                DemoTickets.FRONT_DESK,
                NUMBER,
                NUISANCE),
            "call|营销电话|Calls",
            "message|营销短信|Messages");
    List<Category> fraud =
        branch(
            new Branch(
                "fraud",
                "诈骗/骚扰举报",
                "Fraud and harassment reported",
                DemoTickets.HEADQUARTERS,
                NUMBER,
                NUISANCE),
            "fraud-call|诈骗电话|Fraudulent calls",
            "harassment|骚扰电话|Harassing calls",
            "spam|垃圾短信|Spam messages");
    return Stream.concat(marketing.stream(), fraud.stream()).toList();
  }

  /** What is promised by rules of its own, by the codes that the shipped policy names. */
  private static List<Category> others() {
    return List.of(
        order(SlaPolicy.CITY_INSTALLATION, "城市装机", "Installation, city"),
        order(SlaPolicy.COUNTRY_INSTALLATION, "农村装机", "Installation, country"),
        order(SlaPolicy.RECONNECTION, "复话", "Reconnection"),
        order(SlaPolicy.SERVICE_CHANGE, "业务变更", "Change of service"));
  }

  private static Category order(String code, String zh, String en) {
    return category(
        new Branch(code, zh, en, DemoTickets.PROVINCE, VISIT, FIELD_WORK), List.of(), 0);
  }

  /** What a category and all below it have in common. */
  private record Branch(
      String code,
      String labelZh,
      String labelEn,
      String group,
      List<CustomField> fields,
      List<RootCause> causes) {
    Branch below(String[] said) {
      return new Branch(code + "." + said[0], said[1], said[2], group, fields, causes);
    }
  }

  private static List<Category> branch(Branch branch, String... children) {
    List<Template> templates = templates(branch);
    List<Category> all = new ArrayList<>();
    all.add(category(branch, templates, Category.USUAL_REPEAT_DAYS));
    for (String child : children) {
      Branch below = branch.below(said(child));
      all.add(category(below, templates, Category.USUAL_REPEAT_DAYS));
    }
    return all;
  }

  private static Category category(Branch branch, List<Template> templates, int repeatDays) {
    return new Category(
        branch.code(),
        branch.labelZh(),
        branch.labelEn(),
        Priority.ORDINARY,
        branch.group(),
        null,
        null,
        repeatDays,
        true,
        branch.fields(),
        List.of(),
        templates,
        branch.causes());
  }

  private static List<Template> templates(Branch branch) {
    return List.of(
        new Template(
            "complaint",
            "投诉受理",
            "Complaint",
            branch.labelZh() + "投诉",
            "客户反映：\n发生时间：\n客户诉求：",
            "您好，您反映的" + branch.labelZh() + "问题已核实处理，感谢您的监督。"),
        new Template(
            "not-ours",
            "解释说明",
            "Explanation",
            branch.labelZh() + "咨询",
            "客户疑问：\n已解释内容：",
            "您好，经核实您反映的" + branch.labelZh() + "情况属正常，已向您说明，感谢您的理解。"));
  }

  private static String[] said(String text) {
    return text.split("\\|");
  }

  private static List<RootCause> causes(String... all) {
    return Stream.of(all)
        .map(DemoCategories::said)
        .map(said -> new RootCause(said[0], said[1], said[2]))
        .toList();
  }

  private static CustomField field(String code, String zh, String en, Kind kind, Required needed) {
    return new CustomField(code, zh, en, kind, needed, List.of());
  }

  private static CustomField choice(String code, String zh, String en, String... choices) {
    return new CustomField(code, zh, en, Kind.CHOICE, Required.NEVER, List.of(choices));
  }
}
