package io.lianxi.ivr.chat.search;

import io.lianxi.acd.contact.MemoryContactHistory;
import io.lianxi.acd.local.TestCore;
import io.lianxi.ivr.chat.ChatParts;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.profile.MemoryProfiles;
import io.lianxi.ivr.chat.search.TranscriptSearch.Asked;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** How long it takes to find conversations among a million messages; not a test of the build. */
class TranscriptRun {
  private static final int MESSAGES = Integer.getInteger("transcripts.messages", 1_000_000);
  private static final int IN_EACH = 12;
  private static final int TIMES = 40;

  /** From what everybody writes to what hardly anybody does. */
  private static final List<String> WORDS =
      List.of("你好", "账单", "宽带 故障", "话费 不对", "流量 套餐 升级", "第12345号", "退", "5g", "没有人写过");

  private final TestCore core = TestCore.start();
  private final JdbcClient jdbc = core.get(JdbcClient.class);

  @Test
  void find() {
    long began = System.nanoTime();
    fill();
    System.out.printf("%d messages are there after %s%n", MESSAGES, since(began));
    TransactionTemplate transactions =
        new TransactionTemplate(core.get(PlatformTransactionManager.class));
    PostgresTranscripts transcripts = new PostgresTranscripts(jdbc, transactions);
    ChatParts.Stores stores =
        ChatParts.postgres(
            jdbc, core.get(PlatformTransactionManager.class), core.get(JsonMapper.class));
    Chats chats = stores.chats();
    Messages messages = stores.messages();
    TranscriptLoop loop =
        new TranscriptLoop(
            transcripts, chats, messages, new MemoryContactHistory(), Clock.systemUTC());
    began = System.nanoTime();
    loop.workAll();
    System.out.printf("they are read after %s%n", since(began));
    jdbc.sql("vacuum analyze chat_search").update();
    TranscriptSearch search =
        new TranscriptSearch(transcripts, chats, messages, new MemoryProfiles());
    List<Long> all = new ArrayList<>();
    for (String words : WORDS) {
      List<Long> millis = new ArrayList<>();
      int found = 0;
      for (int i = 0; i < TIMES; i++) {
        long start = System.nanoTime();
        found = search.find(new Asked(words, null, null, null, null, null, null), 20).hits().size();
        millis.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
      }
      all.addAll(millis);
      System.out.printf("%-12s %2d found, %s%n", words, found, percentiles(millis));
    }
    System.out.printf("all: %s%n", percentiles(all));
    core.close();
  }

  private void fill() {
    Random random = new Random(7);
    int chats = MESSAGES / IN_EACH;
    jdbc.sql("truncate chats, chat_messages, chat_search, chat_search_due").update();
    jdbc.sql(
            """
            insert into chats (contact, channel, address, account, phase, opened_at, closed_at,
              last, last_of_customer, worked)
            select gen_random_uuid(), 'web', 'web:visitor-' || n, 'site', 'CLOSED',
              now() - n * interval '20 seconds', now(), :each, :each, :each
            from generate_series(1, :chats) n
            """)
        .param("chats", chats)
        .param("each", IN_EACH)
        .update();
    jdbc.sql("create table said (n int, text text)").update();
    List<String> parts =
        List.of("账单", "话费", "套餐", "流量", "宽带", "故障", "不对", "升级", "退款", "合约", "积分", "5G");
    for (int n = 0; n < 5_000; n++) {
      StringBuilder text = new StringBuilder(n % 9 == 0 ? "你好，" : "");
      for (int i = 0; i < 6; i++) {
        text.append((char) ('一' + random.nextInt(3_000)));
        text.append((char) ('一' + random.nextInt(3_000)));
        if (random.nextInt(4) == 0) {
          text.append(parts.get(random.nextInt(parts.size())));
        }
      }
      jdbc.sql("insert into said values (?, ?)").params(n, text.toString()).update();
    }
    jdbc.sql("create index on said (n)").update();
    jdbc.sql(
            """
            insert into chat_messages (contact, number, author, agent, content, at, delivery, address)
            select c.contact, m, case when m % 2 = 1 then 'CUSTOMER' else 'AGENT' end,
              case when m % 2 = 0 then 'agent01' end,
              jsonb_build_object('kind', 'Text', 'text', s.text || ' 第' || c.row || '号'),
              c.opened_at + m * interval '10 seconds', 'STORED', c.address
            from (select *, row_number() over (order by opened_at) as row from chats) c,
              generate_series(1, :each) m, said s
            where s.n = (c.row * 31 + m * 977) % 5000
            """)
        .param("each", IN_EACH)
        .update();
    jdbc.sql("analyze chats, chat_messages").update();
    jdbc.sql("insert into chat_search_due select contact, 1, now() - interval '1 day' from chats")
        .update();
  }

  private static Duration since(long began) {
    return Duration.ofMillis((System.nanoTime() - began) / 1_000_000);
  }

  private static String percentiles(List<Long> millis) {
    Collections.sort(millis);
    return "p50 %d ms, p95 %d ms, most %d ms"
        .formatted(
            millis.get(millis.size() / 2), millis.get(millis.size() * 95 / 100), millis.getLast());
  }
}
