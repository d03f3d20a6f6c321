import type { ContactPage } from '../app/api'
import type {
  EstimateRow,
  HistoryDay,
  Imported,
  QueueReport,
  RatingRow,
  Replay,
  ReplayWanted,
} from '../app/figures'
import { get, inReadersLanguage, itemsOf, post, put, raw, remove } from '../app/http'
import { completed } from './queues/editor'
import type { Ability, ContactTold, PolicyVersion, QueuePolicy, WhyIdle, WhyWaiting } from '../app/routing'

const words = (asked: Record<string, string | string[] | number | undefined>): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== '') query.append(name, String(one))
  const text = query.toString()
  return text ? `?${text}` : ''
}

const path = encodeURIComponent

/** A queue's policy as it is edited, and what the server thinks of it in words to be read. */
function read(told: QueuePolicy): QueuePolicy {
  const policy = completed(told)
  return policy.warnings ? { ...policy, warnings: policy.warnings.map(inReadersLanguage) } : policy
}

/** What a report is asked for. */
export interface ReportAsked extends Record<string, string | string[] | number | undefined> {
  from: string
  to: string
  interval: string
  queue?: string[]
  threshold?: number
  formula?: string
}

/** What supervisors ask of the server, one method each. */
export const requests = {
  queues: () =>
    get<QueuePolicy[] | { items: QueuePolicy[] }>('/queues').then((told) => itemsOf(told).map(read)),
  queue: (name: string) => get<QueuePolicy>(`/queues/${path(name)}`).then(read),
  saveQueue: (policy: QueuePolicy) => {
    const body = { ...policy }
    delete body.changedBy
    delete body.changedAt
    delete body.warnings
    return put<QueuePolicy>(`/queues/${path(policy.name)}`, body).then(read)
  },
  versions: (name: string) =>
    get<PolicyVersion[] | { items: PolicyVersion[] }>(`/queues/${path(name)}/versions`).then((told) =>
      itemsOf(told).map((version) => ({ ...version, policy: completed({ ...version.policy, name }) })),
    ),
  agents: () => get<Ability[] | { items: Ability[] }>('/agents').then(itemsOf),
  agent: (id: string) => get<Ability>(`/agents/${path(id)}`),
  saveAgent: (ability: Ability) => put<Ability>(`/agents/${path(ability.id)}`, ability),
  whyIdle: (id: string) => get<WhyIdle>(`/agents/${path(id)}/why`),
  contacts: (asked: Record<string, string | number | undefined>) =>
    get<ContactPage>(`/contacts${words(asked)}`),
  contact: (id: string) => get<ContactTold>(`/contacts/${path(id)}`),
  whyWaiting: (id: string) => get<WhyWaiting>(`/contacts/${path(id)}/why`),
  report: (asked: ReportAsked) => get<QueueReport>(`/reports/queues${words(asked)}`),
  reportFile: (asked: ReportAsked) =>
    raw('GET', `/reports/queues${words(asked)}`, { Accept: 'text/csv' }).then((file) => file.blob()),
  estimates: (asked: { from: string; to: string; queue?: string[] }) =>
    get<{ rows: EstimateRow[] }>(`/reports/estimates${words(asked)}`),
  ratings: (asked: { from: string; to: string; queue?: string[] }) =>
    get<{ rows: RatingRow[] }>(`/reports/satisfaction${words(asked)}`),
  importHistory: (file: Blob) =>
    raw('POST', '/contacts/import', { 'Content-Type': 'text/csv' }, file).then(
      (answer) => answer.json() as Promise<Imported>,
    ),
  historyDays: () =>
    get<HistoryDay[] | { items: HistoryDay[] }>('/replays/days').then((days) => itemsOf(days)),
  startReplay: (wanted: ReplayWanted) => post<{ id: string }>('/replays', wanted),
  replay: (id: string) => get<Replay>(`/replays/${path(id)}`),
  cancelReplay: (id: string) => remove(`/replays/${path(id)}`),
}
