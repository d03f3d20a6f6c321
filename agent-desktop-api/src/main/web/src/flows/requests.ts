import type {
  Finding,
  FlowBrief,
  FlowChange,
  FlowDocument,
  FlowEdition,
  FlowFigures,
  FlowTold,
  FlowVerdict,
  Recording,
  Surroundings,
  TestAct,
  TrialKnown,
  TrialTold,
} from '../app/flows'
import type { FlowSchema } from './document/schema'
import { get, itemsOf, post, put, remove, upload } from '../app/http'

const path = encodeURIComponent
const at = (name: string): string => `/flows/${path(name)}`

/** What the designer asks of the server, one method each. */
export const flows = {
  all: () => get<{ flows: FlowBrief[] }>('/flows').then((told) => told.flows),
  create: (name: string, from: string) => post<FlowTold>('/flows', { name, ...(from ? { from } : {}) }),
  remove: (name: string) => remove(at(name)),
  one: (name: string) => get<FlowTold>(at(name)),
  save: (name: string, document: FlowDocument, revision: number) =>
    put<{ revision: number; findings: Finding[] }>(`${at(name)}/draft`, { document, revision }),
  check: (document: FlowDocument) =>
    post<{ findings: Finding[]; verdicts: FlowVerdict[] }>('/flows/check', { document }),
  publish: (name: string, wanted: { revision: number; why?: string; percent?: number }) =>
    post<{ version: number }>(`${at(name)}/publish`, wanted),
  canary: (name: string, percent: number) => put<unknown>(`${at(name)}/canary`, { percent }),
  rollback: (name: string, version: number, why: string) =>
    post<unknown>(`${at(name)}/rollback`, { version, why }),
  answer: (name: string, numbers: string[]) => put<unknown>(`${at(name)}/numbers`, { numbers }),
  editions: (name: string) =>
    get<{ editions: FlowEdition[] }>(`${at(name)}/editions?size=100`).then((told) => told.editions),
  edition: (name: string, version: number) =>
    get<FlowEdition & { document: FlowDocument }>(`${at(name)}/editions/${version}`),
  difference: (name: string, from: number, to: number | 'draft') =>
    get<{ changes: FlowChange[] }>(`${at(name)}/difference?from=${from}&to=${to}`).then(
      (told) => told.changes,
    ),
  trial: (document: FlowDocument, known: TrialKnown, script: TestAct[]) =>
    post<TrialTold>('/flows/trial', { document, ...known, script }),
  statistics: (name: string, asked: { version?: number | undefined; from: string; to: string }) => {
    const query = new URLSearchParams({ from: asked.from, to: asked.to })
    if (asked.version !== undefined) query.set('version', String(asked.version))
    return get<FlowFigures>(`${at(name)}/statistics?${query.toString()}`)
  },
  schema: () => get<FlowSchema>('/flows/schema'),
  surroundings: () => get<Surroundings>('/flows/surroundings'),
  recordings: () =>
    get<Recording[] | { items: Recording[] } | { prompts: Recording[] }>('/flows/prompts').then((told) =>
      'prompts' in told ? told.prompts : itemsOf(told),
    ),
  record: (name: string, language: string, file: File, progress: (share: number) => void) =>
    upload<unknown>(
      `/flows/prompts/${path(name)}?language=${language}`,
      new Blob([file], { type: /\.mp3$/i.test(file.name) ? 'audio/mpeg' : 'audio/wav' }),
      progress,
      'PUT',
    ),
  dropRecording: (name: string) => remove(`/flows/prompts/${path(name)}`),
}

/** Where a recording is heard. */
export const soundAddress = (name: string, language: string): string =>
  `/api/flows/prompts/${path(name)}?language=${path(language)}`
