import type { Article } from '../app/knowledge'
import type {
  DuplicateLine,
  Gap,
  ReaderOpinion,
  Rebuild,
  RelevanceRun,
  RelevanceSet,
  StaleLine,
  Synonyms,
  UsedLine,
  Weights,
  WeightValues,
} from '../app/learning'
import { get, itemsOf, post, put } from '../app/http'
import { versionsOf } from '../ui/editing'

const path = encodeURIComponent
type Told<T> = T[] | { items: T[] }
const asTold = <T>(one: T): T => one

/** What a trial changes: words that mean the same, or how much each part counts. */
export interface Trial {
  set: string
  synonyms?: Pick<Synonyms, 'groups' | 'oneWay'>
  weights?: WeightValues
}

/** What those who look after the search ask of the server, one method each. */
export const learning = {
  synonyms: () => get<Synonyms>('/knowledge/synonyms'),
  saveSynonyms: ({ version, groups, oneWay }: Synonyms) =>
    put<Synonyms>('/knowledge/synonyms', { version, groups, oneWay }),
  weights: () => get<Weights>('/knowledge/weights'),
  saveWeights: ({ version, title, questions, tags, body, meaning }: Weights) =>
    put<Weights>('/knowledge/weights', { version, title, questions, tags, body, meaning }),
  synonymVersions: () =>
    get<Told<Synonyms>>('/knowledge/synonyms/versions').then((told) => versionsOf(itemsOf(told), asTold)),
  weightVersions: () =>
    get<Told<Weights>>('/knowledge/weights/versions').then((told) => versionsOf(itemsOf(told), asTold)),
  rebuild: () => post<Rebuild>('/knowledge/rebuild'),
  rebuilding: () => get<Rebuild>('/knowledge/rebuild'),
  gaps: (days: number) => get<Told<Gap>>(`/knowledge/gaps?days=${days}`).then(itemsOf),
  draft: (gap: string) => post<Article>(`/knowledge/gaps/${path(gap)}/draft`),
  dismiss: (gap: string) => post<unknown>(`/knowledge/gaps/${path(gap)}/dismiss`),
  used: () => get<Told<UsedLine>>('/knowledge/reports/used').then(itemsOf),
  stale: () => get<Told<StaleLine>>('/knowledge/reports/stale').then(itemsOf),
  duplicates: () => get<Told<DuplicateLine>>('/knowledge/reports/duplicates').then(itemsOf),
  opinions: (article: string) =>
    get<Told<ReaderOpinion>>(`/knowledge/articles/${path(article)}/feedback`).then(itemsOf),
  sets: () => get<Told<{ name: string; queries: number }>>('/knowledge/relevance/sets').then(itemsOf),
  set: (name: string) => get<RelevanceSet>(`/knowledge/relevance/sets/${path(name)}`),
  saveSet: (name: string, queries: RelevanceSet['queries']) =>
    put<RelevanceSet>(`/knowledge/relevance/sets/${path(name)}`, { queries }),
  run: (trial: Trial) => post<{ id: string }>('/knowledge/relevance/runs', trial),
  runs: () => get<Told<RelevanceRun>>('/knowledge/relevance/runs').then(itemsOf),
  running: (id: string) => get<RelevanceRun>(`/knowledge/relevance/runs/${path(id)}`),
}
