/** The words of the knowledge base in the staff API, exactly as the server spells them. */

export const kinds = ['FAQ', 'TARIFF', 'FAULT', 'PROCESS'] as const
export type ArticleKind = (typeof kinds)[number]
export const articleStates = ['DRAFT', 'IN_REVIEW', 'SCHEDULED', 'PUBLISHED', 'EXPIRED', 'WITHDRAWN'] as const
export type ArticleState = (typeof articleStates)[number]
/** What may be done with an article as a whole. */
export type ArticleVerb = 'submit' | 'approve' | 'reject' | 'publish' | 'withdraw' | 'restore' | 'discard'

export interface ArticleLink {
  id: string
  title: string
}

export interface ArticleFile {
  id: string
  name: string
  type: string
  size: number
}

export interface ArticleHead {
  id: string
  number?: string | null
  title: string
  kind: ArticleKind
  category: string | null
  tags: string[]
  /** none: everywhere */
  provinces: string[]
  validFrom: string | null
  /** inclusive */
  validTo: string | null
  state: ArticleState
  /** the published one */
  edition: number | null
  working: {
    edition: number
    state: ArticleState
    author?: string | null
    changedAt?: string | null
    publishAt?: string | null
  } | null
  publishedAt: string | null
  changedAt: string
  changedBy: string
}

export interface ArticleText {
  title: string
  body: string
  questions: string[]
  tags: string[]
  links: ArticleLink[]
  attachments: ArticleFile[]
  kind?: ArticleKind
  category?: string | null
  provinces?: string[]
  validFrom?: string | null
  validTo?: string | null
}

export interface WorkingEdition {
  edition: number
  revision: number
  state: ArticleState
  text: ArticleText
  author: string
  reviewer?: string | null
  reason?: string | null
  publishAt?: string | null
  changedAt?: string | null
  cleaned?: string[]
}

export interface Article extends Omit<ArticleHead, 'working'> {
  revision?: number
  text: ArticleText | null
  working: WorkingEdition | null
  allowed: string[]
  /** what was taken out of the HTML that was just sent */
  cleaned?: string[]
  useful?: { yes: number; no: number } | null
}

export interface ArticleList {
  articles: ArticleHead[]
  next?: string | null
}

/** What an author writes, as it is sent. */
export interface ArticleWanted {
  title: string
  body: string
  kind: ArticleKind
  category: string | null
  tags: string[]
  provinces: string[]
  questions: string[]
  links: string[]
  validFrom: string | null
  validTo: string | null
}

export interface Edition {
  edition: number
  state: ArticleState
  title: string
  author: string
  reviewer?: string | null
  at: string
  reason?: string | null
}

export interface Piece {
  kind: 'same' | 'added' | 'removed'
  text: string
}

export interface Difference {
  fields: { field: string; from: unknown; to: unknown }[]
  body: Piece[]
}

export interface KnowledgeCategory {
  id: string
  labelZh: string
  labelEn: string
  parent: string | null
}

export interface CategoryTree {
  version: number
  categories: KnowledgeCategory[]
  changedBy?: string
  changedAt?: string
}

export interface ArticleTemplate {
  kind: ArticleKind
  labelZh: string
  labelEn: string
  body: string
}

export interface Hit {
  id: string
  edition: number
  title: string
  /** HTML with `<mark>` only */
  titleMarked?: string | null
  snippet?: string | null
  score: number
  category: string | null
  kind: ArticleKind
  provinces: string[]
  validTo: string | null
  tags: string[]
}

export interface FacetCount {
  key: string
  count: number
}

export interface SearchAnswer {
  searchId: string
  hits: Hit[]
  total: number
  tookMillis: number
  mode: 'hybrid' | 'lexical' | 'postgres'
  degraded: string | null
  didYouMean: string | null
  facets?: { category?: FacetCount[]; kind?: FacetCount[] }
}

export interface Completion {
  text: string
  id: string | null
}

export interface Suggested {
  hits: Hit[]
  from: string[]
}

export type UseHow = 'copied' | 'sent' | 'read'

export interface ArticleUse {
  id: string
  edition: number
  title?: string
  how: UseHow
  by?: string
  at: string
}

export interface ImportReport {
  /** all that came in, the updated ones among them */
  imported: number
  updated: number
  rejectedCount?: number
  /** false: search has not caught up yet */
  searchable?: boolean
  /** what was taken out of the HTML of some */
  cleaned?: { line?: number | null; file?: string | null; id?: string | null; removed: string[] }[]
  rejected: {
    line?: number | null
    file?: string | null
    id?: string | null
    field?: string | null
    reason: string
    reasonZh?: string | null
  }[]
}

export interface Reminder {
  id: string
  title: string
  validTo: string
  days: number
}
