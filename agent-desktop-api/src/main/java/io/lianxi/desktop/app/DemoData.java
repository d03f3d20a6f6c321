package io.lianxi.desktop.app;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import io.lianxi.desktop.login.Account;
import io.lianxi.desktop.login.Accounts;
import io.lianxi.desktop.login.Role;
import io.lianxi.desktop.login.Secret;
import io.lianxi.desktop.login.StaffMember;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A small centre to try things with: whatever of it is missing is added at each start, what is
 * there stays as it was changed. Only the passwords are new each time, unless one is given.
 */
final class DemoData implements SmartInitializingSingleton {
  private static final List<String> NAMES =
      List.of("陈晓雯", "刘志强", "张美玲", "王建国", "李思雨", "赵文博", "黄丽娟", "周子轩", "吴佳怡", "孙浩然");
  private static final List<String> CUSTOMERS =
      List.of(
          "林国栋", "何雨桐", "郭子涵", "马俊杰", "罗雅婷", "梁志远", "宋婉清", "郑凯文", "谢欣怡", "韩立新", "唐诗韵", "冯天宇", "于晓东",
          "董雪梅", "萧敬之", "程思远", "曹慧敏", "袁弘毅", "邓佳琪", "许文强");
  private static final List<String> PLANS = List.of("畅享129套餐", "家庭199套餐", "青春59套餐", "尊享299套餐");
  private static final int AGENTS_WITH_ENGLISH = 6;
  private static final int HIGHEST_TIER = 7;
  private static final String ADDED_BY = "demo";

  private final Queues queues;
  private final Agents agents;
  private final Customers customers;
  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final Clock clock;
  private final Size size;

  /** How many agents, and the password of all log-ins. */
  record Size(int agents, String password) {}

  DemoData(
      Queues queues,
      Agents agents,
      Customers customers,
      Accounts accounts,
      PasswordEncoder passwords,
      Clock clock,
      Size size) {
    this.queues = queues;
    this.agents = agents;
    this.customers = customers;
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
    this.size = size;
  }

  @Override
  public void afterSingletonsInstantiated() {
    DemoQueues.all().forEach(this::addQueue);
    DemoTickets.queues().forEach(this::addQueue);
    String hash = hash();
    for (int i = 1; i <= size.agents(); i++) {
      addAgent(i, hash);
    }
    addAccount("admin", "系统管理员", Role.ADMIN, hash);
    addAccount("supervisor", "班长", Role.SUPERVISOR, hash);
    addAccount("editor", "知识编辑", Role.EDITOR, hash);
    addAccount("quality", "质检员", Role.QUALITY, hash);
    addAccount("campaigns", "外呼主管", Role.CAMPAIGNS, hash);
    addAccount("auditor", "审计员", Role.AUDITOR, hash);
    for (int i = 1; i <= CUSTOMERS.size(); i++) {
      addCustomer(i);
    }
  }

  /** How many customers there are. */
  static int customers() {
    return CUSTOMERS.size();
  }

  /** The operator's number of the {@code n}th customer. */
  static String customerNumber(int n) {
    return "C%08d".formatted(n);
  }

  private String hash() {
    String hash = passwords.encode(size.password());
    if (hash == null) {
      throw new IllegalStateException("no hash");
    }
    return hash;
  }

  private void addQueue(QueuePolicy policy) {
    if (queues.find(policy.name()).isEmpty()) {
      queues.save(policy, Queues.NEW, ADDED_BY, clock.instant());
    }
  }

  private void addAgent(int n, String hash) {
    AgentId id = new AgentId("agent%02d".formatted(n));
    String name = n <= NAMES.size() ? NAMES.get(n - 1) : "坐席%02d".formatted(n);
    if (agents.find(id).isEmpty()) {
      List<Skill> skills = new ArrayList<>(List.of(new Skill("zh", Skill.HIGHEST)));
      if (n <= AGENTS_WITH_ENGLISH || n > NAMES.size()) {
        skills.add(new Skill("en", 1 + n % Skill.HIGHEST));
      }
      skills.addAll(DemoQueues.skills(n));
      agents.save(
          new Agent(
              id,
              name,
              skills,
              DemoQueues.servedBy(n),
              new Capacity(Map.of(Channel.VOICE, 1, Channel.CHAT, 3, Channel.TICKET, 3), true),
              Secret.random()));
    }
    addAccount(id.value(), name, Role.AGENT, hash);
  }

  private void addAccount(String username, String name, Role role, String hash) {
    StaffMember member = new StaffMember(username, name, role, Language.ZH);
    accounts.save(new Account(member, hash, 0, null));
  }

  private void addCustomer(int n) {
    CustomerId id = new CustomerId("demo-%02d".formatted(n));
    if (customers.find(id).isEmpty()) {
      customers.save(
          new Customer(
              id,
              customerNumber(n),
              CUSTOMERS.get(n - 1),
              n % 10 == 0 ? Customer.Type.ENTERPRISE : Customer.Type.PERSONAL,
              new PhoneNumber("+86138%08d".formatted(n)),
              1 + n % HIGHEST_TIER,
              n % 6 == 0 ? Language.EN : Language.ZH,
              PLANS.get(n % PLANS.size()),
              12_850L - 1_337L * (n % 11)));
    }
  }
}
