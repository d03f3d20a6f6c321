import type { Article, ArticleLink, ArticleText, ArticleWanted } from '../../app/knowledge'
import { stillWrong, type Said } from '../../ui/fields'

/** What an author is writing; links with their titles, so that they can be shown. */
export interface Draft extends Omit<ArticleWanted, 'links'> {
  links: ArticleLink[]
}

/** An article being written: what the server has, what the author wants, and what stands between them. */
export interface Working {
  is: 'loading' | 'missing' | 'failed' | 'open'
  article: Article | null
  draft: Draft | null
  /** what the server is known to have of the draft */
  kept: string
  /** what is on its way there */
  sent: string | null
  errors: Said[]
  refused: Draft | null
  /** what the server took out of the HTML */
  cleaned: string[]
  /** what another author saved meanwhile */
  theirs: Article | null
}

export type WorkingSaid =
  | { type: 'loaded' | 'saved' | 'told' | 'overtaken'; article: Article }
  | { type: 'missing' | 'failed' | 'sent' | 'unsent' | 'takeTheirs' | 'takeMine' | 'reconsider' }
  | { type: 'edited'; draft: Draft }
  | { type: 'refused'; errors: Said[] }

export const nothingWritten: Working = {
  is: 'loading',
  article: null,
  draft: null,
  kept: '',
  sent: null,
  errors: [],
  refused: null,
  cleaned: [],
  theirs: null,
}

const saidBy = (draft: Draft): string => JSON.stringify(draft)
const copied = (draft: Draft): Draft => JSON.parse(saidBy(draft)) as Draft

/** The text one would go on writing at: the one being made, else the published one. */
export const textOf = (article: Article): ArticleText | null => article.working?.text ?? article.text

export function draftOf(article: Article): Draft {
  const text = textOf(article)
  return {
    title: text?.title ?? article.title,
    body: text?.body ?? '',
    kind: text?.kind ?? article.kind,
    category: (text && text.category !== undefined ? text.category : article.category) || null,
    tags: text?.tags ?? [],
    provinces: text?.provinces ?? article.provinces,
    questions: text?.questions ?? [],
    links: text?.links ?? [],
    validFrom: text && text.validFrom !== undefined ? text.validFrom : article.validFrom,
    validTo: text && text.validTo !== undefined ? text.validTo : article.validTo,
  }
}

/** The draft as it is sent. */
export const wantedOf = (draft: Draft): ArticleWanted => ({
  ...draft,
  title: draft.title.trim(),
  links: draft.links.map(({ id }) => id),
})

/** What a save is made over, so that nobody's work is lost. */
export const revisionOf = (article: Article): number => article.working?.revision ?? article.revision ?? 0

export const isUnsaved = ({ draft, kept }: Working): boolean => draft !== null && saidBy(draft) !== kept

/** Whether the text may be written at now. */
export const isWritable = ({ article }: Working): boolean =>
  article !== null && (article.working === null || article.working.state === 'DRAFT')

function opened(article: Article): Working {
  const draft = copied(draftOf(article))
  return { ...nothingWritten, is: 'open', article, draft, kept: saidBy(draft) }
}

/** The writing after one more thing was said. */
export function foldWorking(working: Working, said: WorkingSaid): Working {
  switch (said.type) {
    case 'loaded':
      return opened(said.article)
    case 'missing':
    case 'failed':
      return { ...nothingWritten, is: said.type }
    case 'edited':
      return {
        ...working,
        draft: said.draft,
        errors: stillWrong(working.errors, working.refused, said.draft),
      }
    case 'sent':
      return working.draft ? { ...working, sent: saidBy(working.draft), errors: [] } : working
    case 'unsent':
      return { ...working, sent: null }
    case 'refused':
      return { ...working, sent: null, errors: said.errors, refused: working.draft && copied(working.draft) }
    case 'saved':
      return saved(working, said.article)
    case 'told':
      return { ...working, article: said.article }
    case 'overtaken':
      return { ...working, sent: null, theirs: said.article }
    case 'reconsider':
      return { ...working, theirs: null }
    case 'takeTheirs':
      return working.theirs ? opened(working.theirs) : working
    case 'takeMine':
      return working.theirs ? { ...working, article: working.theirs, kept: '', theirs: null } : working
  }
}

/** What was written on while the save was under way stays; a text that was cleaned is shown as it now is. */
function saved(working: Working, article: Article): Working {
  const { draft, sent } = working
  const cleaned = article.cleaned ?? article.working?.cleaned ?? []
  const next = {
    ...working,
    article,
    kept: sent ?? '',
    sent: null,
    cleaned: cleaned.length ? cleaned : working.cleaned,
  }
  if (!draft || saidBy(draft) !== sent || cleaned.length === 0) return next
  const shown = { ...draft, body: textOf(article)?.body ?? draft.body }
  return { ...next, draft: shown, kept: saidBy(shown) }
}
