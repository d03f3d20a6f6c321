import type {
  CategoryRule,
  GroupRule,
  HolidayFile,
  SettingRules,
  ClockKind,
  SlaRules,
  TryAsked,
  TryClock,
} from '../src/app/rules.ts'
import { calendarRules, categoryRules, groupRules, settingRules, slaRules } from './book.ts'

type Answer = [number, unknown]
interface Kept {
  version: number
}
const missing: Answer = [404, { type: 'urn:lianxi:problem:not-found', status: 404 }]
const wrong = (field: string, message: string): Answer => [
  400,
  { type: 'urn:lianxi:problem:invalid', status: 400, detail: message, errors: [{ field, message }] },
]
const overtaken: Answer = [409, { type: 'urn:lianxi:problem:changed-meanwhile', status: 409 }]
const blank = (value: unknown): boolean => typeof value !== 'string' || value.trim() === ''

/** The rules behind the pretend centre's tickets: kept, versioned and checked a little. */
export class Ruling {
  categories = new Map(categoryRules().map((one) => [one.code, one]))
  groups = new Map(groupRules().map((one) => [one.name, one]))
  calendars = new Map(calendarRules().map((one) => [one.name, one]))
  policy = slaRules()
  settings = settingRules()
  asked: { version: number; by: string; at: string; why: string } | null = null

  /** The answer to a request, or null when it is none of these. */
  answer(method: string, address: string, body: unknown): Answer | null {
    const [path = ''] = address.split('?')
    const [, , kind, id, more] = path.split('/').map(decodeURIComponent)
    if (kind === 'categories') return this.listed(this.categories, method, id, more, body, categoryTrouble)
    if (kind === 'ticket-groups') return this.listed(this.groups, method, id, more, body, groupTrouble)
    if (kind === 'calendars' && more === 'holidays') return this.holidays(id ?? '', body as HolidayFile)
    if (kind === 'calendars') return this.listed(this.calendars, method, id, more, body, () => null)
    if (kind === 'sla' && id === 'policy') return this.sla(method, more, body as SlaRules)
    if (kind === 'sla' && id === 'try') return this.tryOut(body as TryAsked)
    if (kind === 'ticket-settings') return this.setting(method, body as SettingRules)
    return null
  }

  /** What another supervisor saves while the page is open. */
  meddle(code: string): void {
    const rule = this.categories.get(code)
    if (rule)
      this.categories.set(code, {
        ...rule,
        version: rule.version + 1,
        repeatDays: 15,
        changedBy: 'admin',
        changedAt: new Date().toISOString(),
      })
  }

  private listed<T extends Kept>(
    kept: Map<string, T>,
    method: string,
    id: string | undefined,
    more: string | undefined,
    body: unknown,
    troubleOf: (wanted: T) => Answer | null,
  ): Answer {
    if (!id) return [200, { items: [...kept.values()] }]
    const now = kept.get(id)
    if (more === 'versions') return now ? [200, { items: this.versions(now) }] : missing
    if (method !== 'PUT') return now ? [200, now] : missing
    const wanted = body as T
    if ((now?.version ?? 0) !== wanted.version) return overtaken
    const trouble = troubleOf(wanted)
    if (trouble) return trouble
    const saved = this.next(wanted)
    kept.set(id, saved)
    return [200, saved]
  }

  private next<T extends Kept>(wanted: T): T {
    return {
      ...wanted,
      version: wanted.version + 1,
      changedBy: 'super01',
      changedAt: new Date().toISOString(),
    }
  }

  private versions<T extends Kept>(now: T): T[] {
    return [0, 1].map((back) => ({
      ...now,
      version: now.version - back,
      changedBy: back ? 'admin' : 'super01',
      changedAt: new Date(Date.parse('2026-11-20T06:12:44Z') - back * 93_600_000).toISOString(),
      ...(back && 'repeatDays' in now ? { repeatDays: 15, priority: 'URGENT' } : {}),
      ...(back && 'reopening' in now ? { reopening: 'CONTINUE', warnings: [{ percent: 80 }] } : {}),
    }))
  }

  private sla(method: string, more: string | undefined, body: SlaRules): Answer {
    if (more === 'versions') return [200, { items: this.versions(this.policy) }]
    if (more === 'adoption') return this.adoption(method, body as unknown as { why: string })
    if (method !== 'PUT') return [200, this.policy]
    if (body.version !== this.policy.version) return overtaken
    const trouble = policyTrouble(body, '')
    if (trouble) return trouble
    this.policy = this.next(body)
    return [200, this.policy]
  }

  /** Open tickets follow the policy in force within ten seconds after somebody asked for it. */
  private adoption(method: string, body: { why: string }): Answer {
    const { version } = this.policy
    const at = new Date().toISOString()
    if (method === 'POST') this.asked = { version, by: 'super01', at, why: body.why }
    const isAsked = this.asked?.version === version
    const gone = isAsked ? (Date.now() - Date.parse(this.asked?.at ?? at)) / 10_000 : 0
    const left = Math.max(0, Math.round(8_214 * (1 - gone)))
    const doneAt = isAsked && left === 0 ? at : null
    return [method === 'POST' ? 202 : 200, { version, left, asked: this.asked && { ...this.asked, doneAt } }]
  }

  private setting(method: string, body: SettingRules): Answer {
    if (method !== 'PUT') return [200, this.settings]
    if (body.version !== this.settings.version) return overtaken
    if (body.retentionDays < 180) return wrong('retentionDays', '至少 180 天')
    this.settings = this.next(body)
    return [200, this.settings]
  }

  private holidays(name: string, file: HolidayFile): Answer {
    const rule = this.calendars.get(name)
    if (!rule) return missing
    const { calendar } = rule
    const off = file.days.filter((day) => day.isOffDay).map((day) => day.date)
    const worked = file.days.filter((day) => !day.isOffDay).map((day) => day.date)
    const saved = this.next({
      ...rule,
      calendar: {
        ...calendar,
        holidays: [...new Set([...(calendar.holidays ?? []), ...off])].sort(),
        overrides: {
          ...Object.fromEntries(worked.map((date) => [date, calendar.hours.mon ?? []])),
          ...calendar.overrides,
        },
      },
    })
    this.calendars.set(name, saved)
    return [200, saved]
  }

  /** Counts by the wall clock whatever the class says: enough to look at. */
  private tryOut(asked: TryAsked): Answer {
    const policy = asked.policy ?? this.policy
    const trouble = policyTrouble(policy, 'policy.')
    if (trouble) return trouble
    const rule = policy.rules.find(
      (one) =>
        (!one.category || `${asked.category}.`.startsWith(`${one.category}.`)) &&
        (!one.priority || one.priority === asked.priority),
    )
    const slaClass = policy.classes.find((one) => one.name === rule?.slaClass) ?? policy.classes[0]
    if (!slaClass) return wrong('policy.classes', '至少要有一个等级')
    const share = (slaClass.tierPercents[asked.tier - 1] ?? 100) / 100
    const start = Date.parse(asked.start)
    const after = (seconds: number): string => new Date(paused(start, seconds, asked.pauses)).toISOString()
    const clock = (kind: ClockKind, promised: number): TryClock => ({
      due: after(promised),
      promisedSeconds: promised,
      moments: [
        ...policy.warnings.flatMap((step) => {
          const at = step.percent ? (promised * step.percent) / 100 : promised - (step.beforeSeconds ?? 0)
          const detail = step.percent ? `${step.percent}%` : `PT${(step.beforeSeconds ?? 0) / 60}M`
          return at > 0 ? [{ at: after(at), occasion: 'WARNING' as const, detail }] : []
        }),
        { at: after(promised), occasion: 'BREACH' as const },
        ...policy.escalation
          .filter((step) => step.kind === kind)
          .map((step) => ({
            at: after(promised + step.afterSeconds),
            occasion: 'ESCALATION' as const,
            detail: step.told,
          })),
      ],
    })
    const clocks = Object.fromEntries(
      Object.entries(slaClass.promises).map(([kind, seconds]) => [
        kind,
        clock(kind as ClockKind, Math.round((seconds ?? 0) * share)),
      ]),
    )
    return [200, { slaClass: slaClass.name, clocks }]
  }
}

/** So many seconds later, not counting pauses. */
function paused(start: number, seconds: number, pauses: TryAsked['pauses']): number {
  let end = start + seconds * 1000
  for (const [from, to] of pauses)
    if (to && Date.parse(from) < end && Date.parse(to) > start)
      end += Date.parse(to) - Math.max(start, Date.parse(from))
  return end
}

function categoryTrouble(wanted: CategoryRule): Answer | null {
  if (blank(wanted.labelZh)) return wrong('labelZh', '不能为空')
  const field = wanted.fields.findIndex((one) => blank(one.labelZh))
  if (field >= 0) return wrong(`fields[${field}].labelZh`, '不能为空')
  const choice = wanted.fields.findIndex((one) => one.kind === 'CHOICE' && one.choices.length === 0)
  return choice < 0 ? null : wrong(`fields[${choice}].choices`, '至少要有一个选项')
}

function groupTrouble(wanted: GroupRule): Answer | null {
  return blank(wanted.labelZh) ? wrong('labelZh', '不能为空') : null
}

function policyTrouble(policy: SlaRules, prefix: string): Answer | null {
  const promise = policy.classes.findIndex((one) => Object.values(one.promises).some((each) => each <= 0))
  if (promise >= 0) return wrong(`${prefix}classes[${promise}].promises.resolution`, '必须大于 0')
  const tier = policy.classes.findIndex((one) => one.tierPercents.some((each) => each < 1 || each > 1000))
  if (tier >= 0) return wrong(`${prefix}classes[${tier}].tierPercents`, '必须在 1 到 1000 之间')
  const rule = policy.rules.findIndex((one) => !policy.classes.some(({ name }) => name === one.slaClass))
  return rule < 0 ? null : wrong(`${prefix}rules[${rule}].slaClass`, '没有这个等级')
}
