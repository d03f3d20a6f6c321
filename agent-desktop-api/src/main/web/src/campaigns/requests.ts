import type {
  Attempt,
  Campaign,
  CampaignWish,
  Forbidden,
  Lead,
  LeadList,
  LeadReport,
  Refusal,
  RefusalReport,
  ScriptStep,
  Statistics,
} from '../app/campaigns'
import type { Pace } from '../app/paces'
import type { Machines } from '../app/machines'
import type { PreviewCounts } from '../app/previews'
import type { MessageFigures, MessageFlow } from '../app/messages'
import { get, itemsOf, post, put, raw, remove, upload } from '../app/http'

const path = encodeURIComponent
const at = (id: string): string => `/campaigns/${path(id)}`
const asked = (question: Record<string, string | undefined>): string => {
  const query = new URLSearchParams()
  Object.entries(question).forEach(([name, value]) => value && query.set(name, value))
  return query.toString()
}
const csv = (file: File): Blob => new Blob([file], { type: 'text/csv' })

/** What the pages of campaigns ask of the server, one method each. */
export const campaigns = {
  all: () => get<{ items: Campaign[] }>('/campaigns').then(itemsOf),
  callerNumbers: () => get<{ items: string[] }>('/campaigns/caller-numbers').then(itemsOf),
  flows: () => get<{ items: MessageFlow[] }>('/campaigns/flows').then(itemsOf),
  one: (id: string) => get<Campaign>(at(id)),
  add: (wish: CampaignWish) => post<Campaign>('/campaigns', wish),
  save: (campaign: Campaign) => put<Campaign>(at(campaign.id), campaign),
  become: (id: string, verb: 'start' | 'pause' | 'stop') => post<Campaign>(`${at(id)}/${verb}`),
  copy: (id: string, name: string) => post<Campaign>(`${at(id)}/copy`, { name }),
  statistics: (id: string) => get<Statistics>(`${at(id)}/statistics`),
  pacing: (id: string) => get<{ items: Pace[] }>(`${at(id)}/pacing?seconds=180`).then(itemsOf),
  message: (id: string) => get<MessageFigures>(`${at(id)}/message`),
  machines: (id: string) => get<Machines>(`${at(id)}/machines`),
  previews: (id: string) => get<PreviewCounts>(`${at(id)}/previews`),
  scriptReach: (id: string) =>
    get<{ furthest: Partial<Record<ScriptStep, number>> }>(`${at(id)}/script/reach`),
  lists: (id: string) => get<{ items: LeadList[] }>(`${at(id)}/lists`).then(itemsOf),
  withdraw: (id: string, list: string) => remove(`${at(id)}/lists/${list}`),
  leads: (id: string, question: Record<string, string | undefined>) =>
    get<{ items: Lead[]; next?: string }>(`${at(id)}/leads?${asked(question)}`),
  takeIn: (
    id: string,
    file: File,
    named: { name: string; mapping: string },
    progress: (share: number) => void,
  ) => upload<LeadReport>(`${at(id)}/leads/import?${asked(named)}`, csv(file), progress),
  attempts: (id: string, question: Record<string, string | undefined>) =>
    get<{ items: Attempt[]; next?: string }>(`${at(id)}/attempts?${asked(question)}`),
  evidence: (id: string, question: Record<string, string | undefined>) =>
    raw('GET', `${at(id)}/attempts?${asked(question)}`, { Accept: 'text/csv' }).then((answer) =>
      answer.blob(),
    ),
}

/** Numbers that are not to be called. */
export const refusals = {
  all: (after: string) =>
    get<{ items: Refusal[]; next?: string }>(`/do-not-call/refusals?${asked({ after })}`),
  add: (wish: { number: string; reason: string; channels: string[]; purposes: string[] }) =>
    post<unknown>('/do-not-call/refusals', wish),
  drop: (number: string, source: string) =>
    remove(`/do-not-call/refusals/${path(number)}?${asked({ source })}`),
  takeIn: (file: File, progress: (share: number) => void) =>
    upload<RefusalReport>('/do-not-call/import', csv(file), progress),
  forbidden: (after: string) =>
    get<{ items: Forbidden[]; next?: string }>(`/do-not-call?${asked({ after })}`),
  forbid: (number: string, reason: string) => post<Forbidden>('/do-not-call', { number, reason }),
  allow: (number: string) => remove(`/do-not-call/${path(number)}`),
}
