import { usualCalendar } from '../../supervisor/queues/hours'
import {
  liabilities,
  refundRoles,
  type CalendarRule,
  type CategoryRule,
  type GroupRule,
  type SettingRules,
  type SlaClassRule,
  type SlaRules,
} from '../../app/rules'

/** The parent in a category's code; null for one at the root. */
export const parentOf = (code: string): string | null => {
  const at = code.lastIndexOf('.')
  return at < 0 ? null : code.slice(0, at)
}

export const freshCategory = (code: string, parent?: CategoryRule): CategoryRule => ({
  code,
  parent: parentOf(code),
  version: 0,
  labelZh: '',
  labelEn: '',
  priority: parent?.priority ?? 'ORDINARY',
  group: parent?.group ?? null,
  slaClass: parent?.slaClass ?? null,
  calendar: parent?.calendar ?? null,
  repeatDays: parent?.repeatDays ?? 30,
  active: true,
  fields: [],
  articles: [],
  templates: [],
  rootCauses: [],
})

/** A category as the server tells it: what it leaves out is null or empty. */
export const wholeCategory = (told: CategoryRule): CategoryRule => ({
  ...freshCategory(told.code),
  ...told,
  group: told.group ?? null,
  slaClass: told.slaClass ?? null,
  calendar: told.calendar ?? null,
  fields: (told.fields ?? []).map((field) => ({ ...field, choices: field.choices ?? [] })),
  templates: (told.templates ?? []).map((template) => ({
    ...template,
    subject: template.subject ?? '',
    description: template.description ?? '',
    answer: template.answer ?? '',
  })),
})

export const freshGroup = (name: string): GroupRule => ({
  name,
  version: 0,
  labelZh: '',
  labelEn: '',
  level: 'FRONT_DESK',
  parent: null,
  queue: null,
  members: [],
  province: null,
})

export const wholeGroup = (told: GroupRule): GroupRule => ({
  ...freshGroup(told.name),
  ...told,
  parent: told.parent ?? null,
  queue: told.queue ?? null,
  province: told.province ?? null,
})

export const freshClass = (name: string): SlaClassRule => ({
  name,
  labelZh: '',
  labelEn: '',
  counting: 'WALL_CLOCK',
  promises: { firstResponse: 7_200, nextResponse: 14_400, resolution: 86_400 },
  tierPercents: [100, 100, 100, 100, 100, 100, 100],
})

export const wholeSla = (told: SlaRules): SlaRules => ({
  ...told,
  rules: (told.rules ?? []).map((rule) => ({
    ...rule,
    category: rule.category ?? null,
    priority: rule.priority ?? null,
  })),
  warnings: told.warnings ?? [],
  escalation: told.escalation ?? [],
})

export const freshCalendar = (name: string): CalendarRule => ({
  name,
  version: 0,
  calendar: usualCalendar(),
})

/** The settings with a limit for every role and liability. */
export function wholeSettings(told: SettingRules): SettingRules {
  const limits = told.refund?.limits ?? []
  return {
    ...told,
    riskWords: told.riskWords ?? [],
    riskCustomers: told.riskCustomers ?? [],
    refund: {
      ...told.refund,
      limits: refundRoles.flatMap((role) =>
        liabilities.map((liability) => ({
          role,
          liability,
          maxFen: limits.find((one) => one.role === role && one.liability === liability)?.maxFen ?? 0,
        })),
      ),
    },
  }
}
