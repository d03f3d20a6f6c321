import type { CalendarRule, CategoryRule, GroupRule, SettingRules, SlaRules } from '../src/app/rules.ts'
import { categories, groups } from './complaints.ts'

const HOUR = 3_600
const DAY = 86_400
const all = [100, 100, 100, 100, 100, 100, 100]
const half = [100, 100, 100, 100, 100, 50, 50]
const made = { changedBy: 'super01', changedAt: '2026-11-20T06:12:44Z' }

export const categoryRules = (): CategoryRule[] =>
  categories.map((one) => ({
    ...one,
    parent: one.parent ?? null,
    version: 3,
    group: one.group ?? null,
    slaClass: null,
    calendar: one.code.startsWith('install') ? 'office' : null,
    repeatDays: 30,
    active: one.code !== 'number.nuisance',
    fields: (one.fields ?? []).map((field) => ({ ...field, choices: [...(field.choices ?? [])] })),
    articles: one.code.startsWith('billing') ? ['kb-1042', 'kb-1077'] : [],
    templates: (one.templates ?? []).map((template) => ({
      ...template,
      subject: template.subject ?? '',
      description: template.description ?? '',
      answer: template.answer ?? '',
    })),
    rootCauses: [...(one.rootCauses ?? [])],
    ...made,
  }))

export const groupRules = (): GroupRule[] =>
  groups.map((one) => ({
    ...one,
    version: 2,
    parent: one.level === 'PROVINCE' ? 'hq-care' : null,
    queue: one.name === 'front-desk' ? 'complaints' : null,
    members: [...one.members],
    province: one.name.endsWith('-gd') ? '广东' : null,
    ...made,
  }))

const complaint = (name: string, labelZh: string, labelEn: string, hours: number) => ({
  name,
  labelZh,
  labelEn,
  counting: 'WALL_CLOCK' as const,
  promises: {
    firstResponse: (hours * HOUR) / 12,
    nextResponse: (hours * HOUR) / 6,
    resolution: hours * HOUR,
  },
  tierPercents: [...all],
})
const installation = (name: string, labelZh: string, labelEn: string, days: number) => ({
  name,
  labelZh,
  labelEn,
  counting: 'CALENDAR' as const,
  promises: { firstResponse: DAY, resolution: days * DAY },
  tierPercents: [...half],
})

export const slaRules = (): SlaRules => ({
  version: 4,
  classes: [
    complaint('urgent-24', '紧急投诉', 'Urgent complaint', 24),
    complaint('ordinary-48', '一般投诉', 'Ordinary complaint', 48),
    installation('installation-city', '城市装机', 'Installation, city', 28),
    installation('installation-country', '农村装机', 'Installation, country', 38),
    complaint('reconnection', '复话', 'Reconnection', 24),
    complaint('service-change', '业务变更', 'Change of service', 24),
  ],
  rules: [
    { category: 'install', priority: null, slaClass: 'installation-city' },
    { category: 'number.portability', priority: null, slaClass: 'service-change' },
    { category: null, priority: 'URGENT', slaClass: 'urgent-24' },
    { category: null, priority: null, slaClass: 'ordinary-48' },
  ],
  warnings: [{ percent: 50 }, { percent: 80 }, { beforeSeconds: 900 }],
  escalation: [
    { kind: 'resolution', afterSeconds: 0, told: 'supervisor' },
    { kind: 'resolution', afterSeconds: 4 * HOUR, told: 'complaint-office' },
    { kind: 'resolution', afterSeconds: DAY, told: 'management' },
  ],
  reopening: 'RESTART',
  ...made,
})

const week = (spans: [string, string][]) => ({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans })
const between = (from: string, days: number): string[] =>
  Array.from({ length: days }, (_, index) =>
    new Date(Date.parse(`${from}T00:00:00Z`) + index * DAY * 1000).toISOString().slice(0, 10),
  )

export const calendarRules = (): CalendarRule[] => [
  {
    name: 'office',
    version: 5,
    calendar: {
      tz: 'Asia/Shanghai',
      hours: week([
        ['09:00', '12:00'],
        ['13:00', '18:00'],
      ]),
      holidays: [
        ...between('2026-01-01', 3),
        ...between('2026-02-15', 9),
        ...between('2026-04-04', 3),
        ...between('2026-05-01', 5),
        ...between('2026-06-19', 3),
        ...between('2026-09-25', 3),
        ...between('2026-10-01', 7),
      ],
      breaks: { '2026-12-31': [['16:00', '18:00']] },
      overrides: Object.fromEntries(
        ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map((date) => [
          date,
          [
            ['09:00', '12:00'],
            ['13:00', '18:00'],
          ] as [string, string][],
        ]),
      ),
    },
    ...made,
  },
  {
    name: 'extended',
    version: 1,
    calendar: { tz: 'Asia/Shanghai', hours: { ...week([['08:00', '22:00']]), sat: [['09:00', '18:00']] } },
    ...made,
  },
]

export const settingRules = (): SettingRules => ({
  version: 2,
  riskWords: ['工信部', '申诉', '315', '媒体', '起诉', '12300'],
  riskCustomers: ['c-00017', '13800001234'],
  inactiveOwnerSeconds: 4 * HOUR,
  retentionDays: 1_095,
  refund: {
    limits: [
      { role: 'AGENT', liability: 'OURS', maxFen: 5_000 },
      { role: 'AGENT', liability: 'UNCLEAR', maxFen: 2_000 },
      { role: 'AGENT', liability: 'NONE', maxFen: 0 },
      { role: 'SUPERVISOR', liability: 'OURS', maxFen: 50_000 },
      { role: 'SUPERVISOR', liability: 'UNCLEAR', maxFen: 20_000 },
      { role: 'SUPERVISOR', liability: 'NONE', maxFen: 5_000 },
      { role: 'ADMIN', liability: 'OURS', maxFen: 1_000_000 },
      { role: 'ADMIN', liability: 'UNCLEAR', maxFen: 200_000 },
      { role: 'ADMIN', liability: 'NONE', maxFen: 50_000 },
    ],
    customerPeriodDays: 30,
    customerPeriodMaxFen: 2_000_000,
    evidenceFromFen: 10_000,
  },
  stuckAfterSeconds: DAY,
  bouncedTimes: 2,
  urgedTimes: 3,
  ...made,
})
