package io.lianxi.desktop.ticketing.rules;

import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.queue.Queues;
import io.lianxi.desktop.problem.BodyReader;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.ticket.category.Categories;
import io.lianxi.ticket.group.Groups;
import io.lianxi.ticket.settings.Settings;
import io.lianxi.ticket.sla.calendar.Calendars;
import io.lianxi.ticket.sla.policy.SlaPolicies;
import io.lianxi.ticket.work.Adoptions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of what tickets go by. */
@Configuration(proxyBeanMethods = false)
public class RulesConfig {

  @Bean
  EditionDoor editionDoor(Changes changes, Clock clock) {
    return new EditionDoor(changes, clock);
  }

  @Bean
  CategoryApi.References categoryReferences(
      Groups groups, SlaPolicies policies, Calendars calendars) {
    return new CategoryApi.References(groups, policies, calendars);
  }

  @Bean
  CategoryApi categoryApi(
      Categories categories, CategoryApi.References references, EditionDoor door) {
    return new CategoryApi(categories, references, door);
  }

  @Bean
  GroupApi groupApi(Groups groups, Agents agents, Queues queues, EditionDoor door) {
    return new GroupApi(groups, agents, queues, door);
  }

  @Bean
  SettingsApi settingsApi(Settings settings, EditionDoor door) {
    return new SettingsApi(settings, door);
  }

  @Bean
  SlaPolicyApi slaPolicyApi(SlaPolicies policies, Categories categories, EditionDoor door) {
    return new SlaPolicyApi(policies, categories, door);
  }

  @Bean
  TryApi tryApi(
      SlaPolicies policies, Categories categories, Calendars calendars, BodyReader bodies) {
    return new TryApi(policies, categories, calendars, bodies);
  }

  @Bean
  AdoptionApi adoptionApi(SlaPolicies policies, Adoptions adoptions, Changes changes, Clock clock) {
    return new AdoptionApi(policies, adoptions, changes, clock);
  }
}
