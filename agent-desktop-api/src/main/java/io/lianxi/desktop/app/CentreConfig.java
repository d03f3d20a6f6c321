package io.lianxi.desktop.app;

import io.lianxi.acd.agent.AgentConfig;
import io.lianxi.acd.contact.ContactConfig;
import io.lianxi.acd.contact.past.PastContactConfig;
import io.lianxi.acd.customer.CustomerConfig;
import io.lianxi.acd.customer.billing.BillingConfig;
import io.lianxi.acd.customer.intake.CustomerIntakeConfig;
import io.lianxi.acd.edition.EditionConfig;
import io.lianxi.acd.event.EventConfig;
import io.lianxi.acd.handling.HandlingConfig;
import io.lianxi.acd.queue.QueueConfig;
import io.lianxi.acd.replay.ReplayConfig;
import io.lianxi.acd.report.ReportConfig;
import io.lianxi.acd.routing.RoutingConfig;
import io.lianxi.acd.secret.SecretConfig;
import io.lianxi.acd.time.TimeConfig;
import io.lianxi.desktop.audit.AuditConfig;
import io.lianxi.desktop.chat.ChatDoorConfig;
import io.lianxi.desktop.customer.CustomerDoorConfig;
import io.lianxi.desktop.desk.DeskConfig;
import io.lianxi.desktop.flows.FlowDoorConfig;
import io.lianxi.desktop.knowledge.KnowledgeDoorConfig;
import io.lianxi.desktop.knowledge.learning.LearningDoorConfig;
import io.lianxi.desktop.knowledge.relevance.RelevanceDoorConfig;
import io.lianxi.desktop.knowledge.search.SearchDoorConfig;
import io.lianxi.desktop.limit.LimitConfig;
import io.lianxi.desktop.live.LiveConfig;
import io.lianxi.desktop.login.LoginConfig;
import io.lianxi.desktop.problem.ProblemConfig;
import io.lianxi.desktop.supervisor.SupervisorConfig;
import io.lianxi.desktop.ticketing.TicketingConfig;
import io.lianxi.desktop.ticketing.access.TicketAccessConfig;
import io.lianxi.desktop.ticketing.money.MoneyConfig;
import io.lianxi.desktop.ticketing.progress.ProgressDoorConfig;
import io.lianxi.desktop.ticketing.report.TicketReportDoorConfig;
import io.lianxi.desktop.ticketing.rules.RulesConfig;
import io.lianxi.desktop.ticketing.work.WorkDoorConfig;
import io.lianxi.desktop.wechat.WeChatDoorConfig;
import io.lianxi.ivr.account.AccountConfig;
import io.lianxi.ivr.chat.ChatConfig;
import io.lianxi.ivr.chat.file.ChatFileConfig;
import io.lianxi.ivr.chat.flow.ChatFlowConfig;
import io.lianxi.ivr.chat.profile.ProfileConfig;
import io.lianxi.ivr.chat.web.WebChatConfig;
import io.lianxi.ivr.complaint.ComplaintConfig;
import io.lianxi.ivr.flow.edition.FlowEditionConfig;
import io.lianxi.ivr.flow.figures.FlowFigureConfig;
import io.lianxi.ivr.recording.RecordingConfig;
import io.lianxi.ivr.sound.SoundConfig;
import io.lianxi.ivr.visit.VisitConfig;
import io.lianxi.ivr.wechat.WeChatConfig;
import io.lianxi.knowledge.article.ArticleConfig;
import io.lianxi.knowledge.authoring.AuthoringConfig;
import io.lianxi.knowledge.intake.IntakeConfig;
import io.lianxi.knowledge.learning.LearningConfig;
import io.lianxi.knowledge.learning.gap.GapConfig;
import io.lianxi.knowledge.learning.report.LearningReportConfig;
import io.lianxi.knowledge.library.LibraryConfig;
import io.lianxi.knowledge.meaning.MeaningConfig;
import io.lianxi.knowledge.relevance.RelevanceConfig;
import io.lianxi.knowledge.search.SearchConfig;
import io.lianxi.knowledge.search.index.IndexConfig;
import io.lianxi.knowledge.text.TextConfig;
import io.lianxi.knowledge.upkeep.KnowledgeUpkeepConfig;
import io.lianxi.ticket.alarm.AlarmConfig;
import io.lianxi.ticket.attachment.AttachmentConfig;
import io.lianxi.ticket.category.CategoryConfig;
import io.lianxi.ticket.group.GroupConfig;
import io.lianxi.ticket.notice.NoticeConfig;
import io.lianxi.ticket.posting.PostingConfig;
import io.lianxi.ticket.progress.ProgressConfig;
import io.lianxi.ticket.refund.RefundConfig;
import io.lianxi.ticket.report.TicketReportConfig;
import io.lianxi.ticket.settings.SettingsConfig;
import io.lianxi.ticket.sla.SlaConfig;
import io.lianxi.ticket.sla.calendar.CalendarConfig;
import io.lianxi.ticket.sla.policy.SlaPolicyConfig;
import io.lianxi.ticket.timer.TimerConfig;
import io.lianxi.ticket.upkeep.UpkeepConfig;
import io.lianxi.ticket.work.WorkConfig;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything but the lines to customers. */
@Configuration(proxyBeanMethods = false)
@Import({
  TimeConfig.class,
  EditionConfig.class,
  EventConfig.class,
  SecretConfig.class,
  CustomerConfig.class,
  BillingConfig.class,
  CustomerIntakeConfig.class,
  AgentConfig.class,
  ContactConfig.class,
  PastContactConfig.class,
  QueueConfig.class,
  RoutingConfig.class,
  HandlingConfig.class,
  ReportConfig.class,
  ReplayConfig.class,
  CalendarConfig.class,
  SlaPolicyConfig.class,
  SlaConfig.class,
  GroupConfig.class,
  CategoryConfig.class,
  SettingsConfig.class,
  WorkConfig.class,
  TicketReportConfig.class,
  AttachmentConfig.class,
  PostingConfig.class,
  AlarmConfig.class,
  TimerConfig.class,
  UpkeepConfig.class,
  NoticeConfig.class,
  RefundConfig.class,
  ProgressConfig.class,
  ArticleConfig.class,
  LibraryConfig.class,
  AuthoringConfig.class,
  IntakeConfig.class,
  KnowledgeUpkeepConfig.class,
  AccountConfig.class,
  SoundConfig.class,
  RecordingConfig.class,
  FlowEditionConfig.class,
  FlowFigureConfig.class,
  ComplaintConfig.class,
  VisitConfig.class,
  ChatConfig.class,
  ChatFlowConfig.class,
  ProfileConfig.class,
  ChatFileConfig.class,
  WebChatConfig.class,
  ProblemConfig.class,
  AuditConfig.class,
  LimitConfig.class,
  LoginConfig.class,
  LiveConfig.class,
  ChatDoorConfig.class,
  DeskConfig.class,
  SupervisorConfig.class,
  CustomerDoorConfig.class,
  TicketingConfig.class,
  RulesConfig.class,
  TicketReportDoorConfig.class,
  WorkDoorConfig.class,
  TicketAccessConfig.class,
  MoneyConfig.class,
  ProgressDoorConfig.class,
  KnowledgeDoorConfig.class,
  TextConfig.class,
  MeaningConfig.class,
  IndexConfig.class,
  SearchConfig.class,
  SearchDoorConfig.class,
  LearningConfig.class,
  GapConfig.class,
  LearningReportConfig.class,
  LearningDoorConfig.class,
  RelevanceConfig.class,
  RelevanceDoorConfig.class,
  FlowDoorConfig.class,
  WeChatConfig.class,
  WeChatDoorConfig.class,
  AppConfig.class
})
class CentreConfig {}
