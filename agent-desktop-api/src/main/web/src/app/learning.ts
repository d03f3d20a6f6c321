/** What the knowledge base learns from its readers, in the staff API. */

export interface Synonyms {
  version: number
  groups: string[][]
  oneWay: { from: string; to: string[] }[]
  changedBy?: string
  changedAt?: string
}

export const weightNames = ['title', 'questions', 'tags', 'body', 'meaning'] as const
export type WeightName = (typeof weightNames)[number]
export type WeightValues = Record<WeightName, number>
export interface Weights extends WeightValues {
  version: number
  changedBy?: string
  changedAt?: string
}

export interface Rebuild {
  /** away: there is no search service to build one in */
  state: 'idle' | 'building' | 'failed' | 'away'
  done: number
  total: number
  startedAt?: string | null
  embedded?: number | null
  index?: string | null
}

export interface Gap {
  id: string
  queries: { text: string; count: number }[]
  searches: number
  noHit: number
  noClick: number
  lastAt: string
  draft: string | null
}

export interface UsedLine {
  id: string
  title: string
  uses: number
  clicks: number
  useful: number
  notUseful: number
}

export interface StaleLine {
  id: string
  title: string
  reason: string
  publishedAt?: string | null
  lastUsedAt?: string | null
  validTo?: string | null
  useful?: number
  notUseful?: number
}

/** What a reader thought of an article. */
export interface ReaderOpinion {
  edition: number
  useful: boolean
  comment: string
  by: string
  at: string
}

export interface DuplicateLine {
  one: { id: string; title: string }
  other: { id: string; title: string }
  similarity: number
}

export interface RelevanceSet {
  name: string
  queries: { text: string; relevant: string[] }[]
}

export interface Figures {
  r1: number
  r5: number
  mrr: number
}

export interface RelevanceRun {
  id: string
  set?: string
  state: 'RUNNING' | 'DONE' | 'FAILED'
  done: number
  total: number
  before?: Figures | null
  after?: Figures | null
  /** the place of the first right article, before and after; null: none of the first ten */
  changed?: { query: string; before: number | null; after: number | null }[]
  /** why it failed: elasticsearch-away, meaning-not-ready, stopped, died or fault */
  failure?: string | null
  startedBy?: string
  startedAt?: string
}
