package io.lianxi.desktop.app;

import io.lianxi.acd.agent.AgentConfig;
import io.lianxi.acd.contact.ContactConfig;
import io.lianxi.acd.contact.past.PastContactConfig;
import io.lianxi.acd.customer.CustomerConfig;
import io.lianxi.acd.customer.billing.BillingConfig;
import io.lianxi.acd.customer.intake.CustomerIntakeConfig;
import io.lianxi.acd.customer.note.NoteConfig;
import io.lianxi.acd.edition.EditionConfig;
import io.lianxi.acd.event.EventConfig;
import io.lianxi.acd.handling.HandlingConfig;
import io.lianxi.acd.queue.QueueConfig;
import io.lianxi.acd.replay.ReplayConfig;
import io.lianxi.acd.report.ReportConfig;
import io.lianxi.acd.routing.RoutingConfig;
import io.lianxi.acd.secret.SecretConfig;
import io.lianxi.acd.segment.SegmentConfig;
import io.lianxi.acd.time.TimeConfig;
import io.lianxi.desktop.audit.AuditConfig;
import io.lianxi.desktop.campaign.CampaignDoorConfig;
import io.lianxi.desktop.campaign.blending.BlendingDoorConfig;
import io.lianxi.desktop.campaign.callback.CallbackDoorConfig;
import io.lianxi.desktop.campaign.consent.ConsentDoorConfig;
import io.lianxi.desktop.campaign.lead.LeadDoorConfig;
import io.lianxi.desktop.campaign.log.LogDoorConfig;
import io.lianxi.desktop.campaign.reason.ReasonDoorConfig;
import io.lianxi.desktop.campaign.retention.RetentionDoorConfig;
import io.lianxi.desktop.campaign.script.ScriptDoorConfig;
import io.lianxi.desktop.campaign.segment.SegmentDoorConfig;
import io.lianxi.desktop.chat.ChatDoorConfig;
import io.lianxi.desktop.chat.site.SiteDoorConfig;
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
import io.lianxi.desktop.transcript.TranscriptDoorConfig;
import io.lianxi.desktop.wechat.WeChatDoorConfig;
import io.lianxi.dialer.blending.BlendingConfig;
import io.lianxi.dialer.campaign.CampaignConfig;
import io.lianxi.dialer.campaign.attempt.AttemptConfig;
import io.lianxi.dialer.campaign.callback.CallbackConfig;
import io.lianxi.dialer.campaign.lead.LeadConfig;
import io.lianxi.dialer.campaign.lead.intake.LeadIntakeConfig;
import io.lianxi.dialer.campaign.lead.search.LeadSearchConfig;
import io.lianxi.dialer.campaign.preview.PreviewConfig;
import io.lianxi.dialer.campaign.quota.QuotaConfig;
import io.lianxi.dialer.campaign.reason.ReasonConfig;
import io.lianxi.dialer.campaign.script.ScriptConfig;
import io.lianxi.dialer.campaign.segment.SegmentIntakeConfig;
import io.lianxi.dialer.compliance.consent.ConsentConfig;
import io.lianxi.dialer.hearing.HearingConfig;
import io.lianxi.dialer.message.MessageConfig;
import io.lianxi.dialer.outcome.OutcomeConfig;
import io.lianxi.dialer.pacing.explained.PacesConfig;
import io.lianxi.dialer.retention.offer.OfferConfig;
import io.lianxi.dialer.retention.study.StudyConfig;
import io.lianxi.ivr.account.AccountConfig;
import io.lianxi.ivr.chat.ChatConfig;
import io.lianxi.ivr.chat.file.ChatFileConfig;
import io.lianxi.ivr.chat.flow.ChatFlowConfig;
import io.lianxi.ivr.chat.guest.GuestConfig;
import io.lianxi.ivr.chat.identity.IdentityConfig;
import io.lianxi.ivr.chat.outbox.OutboxConfig;
import io.lianxi.ivr.chat.profile.ProfileConfig;
import io.lianxi.ivr.chat.reach.ReachConfig;
import io.lianxi.ivr.chat.search.TranscriptConfig;
import io.lianxi.ivr.chat.site.ChatSiteConfig;
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
  SegmentConfig.class,
  CustomerIntakeConfig.class,
  NoteConfig.class,
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
  OutboxConfig.class,
  GuestConfig.class,
  ChatFlowConfig.class,
  ProfileConfig.class,
  IdentityConfig.class,
  TranscriptConfig.class,
  ReachConfig.class,
  ChatFileConfig.class,
  WebChatConfig.class,
  ChatSiteConfig.class,
  ProblemConfig.class,
  AuditConfig.class,
  LimitConfig.class,
  LoginConfig.class,
  LiveConfig.class,
  ChatDoorConfig.class,
  SiteDoorConfig.class,
  DeskConfig.class,
  SupervisorConfig.class,
  TranscriptDoorConfig.class,
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
  ConsentConfig.class,
  CallbackConfig.class,
  ScriptConfig.class,
  PreviewConfig.class,
  LeadConfig.class,
  LeadSearchConfig.class,
  LeadIntakeConfig.class,
  SegmentIntakeConfig.class,
  StudyConfig.class,
  OfferConfig.class,
  AttemptConfig.class,
  ReasonConfig.class,
  CampaignConfig.class,
  OutcomeConfig.class,
  PacesConfig.class,
  BlendingConfig.class,
  QuotaConfig.class,
  HearingConfig.class,
  MessageConfig.class,
  CampaignDoorConfig.class,
  BlendingDoorConfig.class,
  LeadDoorConfig.class,
  SegmentDoorConfig.class,
  CallbackDoorConfig.class,
  ScriptDoorConfig.class,
  LogDoorConfig.class,
  RetentionDoorConfig.class,
  ReasonDoorConfig.class,
  ConsentDoorConfig.class,
  FlowDoorConfig.class,
  WeChatConfig.class,
  WeChatDoorConfig.class,
  AppConfig.class
})
class CentreConfig {}
