package io.lianxi.desktop.chat.site;

import io.lianxi.desktop.limit.MinuteCounts;
import io.lianxi.ivr.chat.site.Attendance;
import io.lianxi.ivr.chat.site.ChatSites;
import io.lianxi.ivr.chat.site.LeftWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of web sites with the chat on their pages. */
@Configuration(proxyBeanMethods = false)
public class SiteDoorConfig {

  @Bean
  SiteApi siteApi(ChatSites sites, Attendance attendance, LeftWords words, MinuteCounts counts) {
    return new SiteApi(sites, attendance, words, counts);
  }
}
