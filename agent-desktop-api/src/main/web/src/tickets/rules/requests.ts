import { get, itemsOf, post, put } from '../../app/http'
import type {
  Adoption,
  CalendarRule,
  CategoryRule,
  GroupRule,
  HolidayFile,
  SettingRules,
  SlaRules,
  TryAnswer,
  TryAsked,
} from '../../app/rules'
import { versionsOf, type Versioned } from '../../ui/editing'
import { wholeCategory, wholeGroup, wholeSettings, wholeSla } from './documents'

const path = encodeURIComponent

type Told<T> = T[] | { items: T[] }

/** The document without what only the server says of it. */
function said<T extends Versioned>(document: T): object {
  const body = { ...document }
  delete body.changedBy
  delete body.changedAt
  return body
}

const asTold = <T>(one: T): T => one

/** What those who make the rules of tickets ask of the server, one method each. */
export const rules = {
  categories: () => get<Told<CategoryRule>>('/categories').then((told) => itemsOf(told).map(wholeCategory)),
  category: (code: string) => get<CategoryRule>(`/categories/${path(code)}`).then(wholeCategory),
  saveCategory: (rule: CategoryRule) =>
    put<CategoryRule>(`/categories/${path(rule.code)}`, said(rule)).then(wholeCategory),
  categoryVersions: (code: string) =>
    get<Told<CategoryRule>>(`/categories/${path(code)}/versions`).then((told) =>
      versionsOf(itemsOf(told), wholeCategory),
    ),
  groups: () => get<Told<GroupRule>>('/ticket-groups').then((told) => itemsOf(told).map(wholeGroup)),
  group: (name: string) => get<GroupRule>(`/ticket-groups/${path(name)}`).then(wholeGroup),
  saveGroup: (rule: GroupRule) =>
    put<GroupRule>(`/ticket-groups/${path(rule.name)}`, said(rule)).then(wholeGroup),
  groupVersions: (name: string) =>
    get<Told<GroupRule>>(`/ticket-groups/${path(name)}/versions`).then((told) =>
      versionsOf(itemsOf(told), wholeGroup),
    ),
  policy: () => get<SlaRules>('/sla/policy').then(wholeSla),
  savePolicy: (policy: SlaRules) => put<SlaRules>('/sla/policy', said(policy)).then(wholeSla),
  policyVersions: () =>
    get<Told<SlaRules>>('/sla/policy/versions').then((told) => versionsOf(itemsOf(told), wholeSla)),
  adoption: () => get<Adoption>('/sla/policy/adoption'),
  adopt: (version: number, why: string) => post<Adoption>('/sla/policy/adoption', { version, why }),
  tryOut: (asked: TryAsked) =>
    post<TryAnswer>('/sla/try', asked.policy ? { ...asked, policy: said(asked.policy) } : asked),
  calendars: () => get<Told<CalendarRule>>('/calendars').then(itemsOf),
  calendar: (name: string) => get<CalendarRule>(`/calendars/${path(name)}`),
  saveCalendar: (rule: CalendarRule) => put<CalendarRule>(`/calendars/${path(rule.name)}`, said(rule)),
  calendarVersions: (name: string) =>
    get<Told<CalendarRule>>(`/calendars/${path(name)}/versions`).then((told) =>
      versionsOf(itemsOf(told), asTold),
    ),
  holidays: (name: string, file: HolidayFile) =>
    post<CalendarRule>(`/calendars/${path(name)}/holidays`, file),
  settings: () => get<SettingRules>('/ticket-settings').then(wholeSettings),
  settingsVersions: () =>
    get<Told<SettingRules>>('/ticket-settings/versions').then((told) =>
      versionsOf(itemsOf(told), wholeSettings),
    ),
  saveSettings: (settings: SettingRules) =>
    put<SettingRules>('/ticket-settings', said(settings)).then(wholeSettings),
}
