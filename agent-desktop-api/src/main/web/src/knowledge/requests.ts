import type {
  Article,
  ArticleFile,
  ArticleList,
  ArticleTemplate,
  ArticleText,
  ArticleUse,
  ArticleWanted,
  CategoryTree,
  Completion,
  Difference,
  Edition,
  ImportReport,
  Reminder,
  SearchAnswer,
  Suggested,
  UseHow,
} from '../app/knowledge'
import { typeOf } from './intake/files'
import { get, itemsOf, post, put, remove, upload } from '../app/http'

const path = encodeURIComponent
const at = (id: string): string => `/knowledge/articles/${path(id)}`

/** What the suggestions beside a contact or a ticket are made from. */
export interface Known {
  contact?: string
  ticket?: string
  text?: string
}

/** What readers and authors ask of the knowledge base, one method each. */
export const knowledge = {
  search: (query: URLSearchParams, signal?: AbortSignal) =>
    get<SearchAnswer>(`/knowledge/search?${query.toString()}`, signal),
  complete: (text: string, signal?: AbortSignal) =>
    get<{ suggestions: Completion[] }>(`/knowledge/complete?q=${path(text)}&size=8`, signal).then(
      ({ suggestions }) => suggestions,
    ),
  suggest: (known: Known, size = 5) => post<Suggested>('/knowledge/suggest', { ...known, size }),
  clicked: (search: string, article: string, position: number) =>
    post<unknown>(`/knowledge/searches/${path(search)}/click`, { article, position }),
  list: (query: URLSearchParams) => get<ArticleList>(`/knowledge/articles?${query.toString()}`),
  article: (id: string) => get<Article>(at(id)),
  create: (wanted: ArticleWanted) => post<Article>('/knowledge/articles', wanted),
  write: (id: string, revision: number, wanted: ArticleWanted) =>
    put<Article>(`${at(id)}/working`, { revision, ...wanted }),
  act: (id: string, verb: string, body: object) => post<Article>(`${at(id)}/${path(verb)}`, body),
  editions: (id: string) => get<Edition[] | { items: Edition[] }>(`${at(id)}/editions`).then(itemsOf),
  edition: (id: string, edition: number) => get<ArticleText>(`${at(id)}/editions/${edition}`),
  difference: (id: string, from: number, to: number) =>
    get<Difference>(`${at(id)}/diff?from=${from}&to=${to}`),
  attach: (id: string, file: File, progress: (share: number) => void) => {
    const form = new FormData()
    form.append('file', file, file.name)
    return upload<ArticleFile>(`${at(id)}/attachments`, form, progress)
  },
  detach: (id: string, file: string) => remove(`${at(id)}/attachments/${path(file)}`),
  importFiles: (files: File[], publish: boolean, progress: (share: number) => void) => {
    const door = `/knowledge/articles/import${publish ? '?publish=true' : ''}`
    const [only] = files
    const type = only && files.length === 1 ? typeOf(only.name) : null
    // tables are read as they come in; documents go as a form
    if (only && (type === 'application/x-ndjson' || type === 'text/csv'))
      return upload<ImportReport>(door, new Blob([only], { type }), progress)
    const form = new FormData()
    for (const file of files) form.append('file', file, file.name)
    return upload<ImportReport>(door, form, progress)
  },
  feedback: (id: string, edition: number, useful: boolean, comment: string, known: Known) =>
    post<unknown>(`${at(id)}/feedback`, {
      edition,
      useful,
      ...(comment ? { comment } : {}),
      ...placeOf(known),
    }),
  used: (id: string, edition: number, how: UseHow, known: Known) =>
    post<unknown>(`${at(id)}/uses`, { edition, how, ...placeOf(known) }),
  usedBy: (known: Known) =>
    get<ArticleUse[] | { items: ArticleUse[] }>(
      known.ticket
        ? `/tickets/${path(known.ticket)}/articles`
        : `/contacts/${path(known.contact ?? '')}/articles`,
    ).then(itemsOf),
  categories: () => get<CategoryTree>('/knowledge/categories'),
  saveCategories: (tree: CategoryTree) => put<CategoryTree>('/knowledge/categories', tree),
  templates: () =>
    get<ArticleTemplate[] | { items: ArticleTemplate[] }>('/knowledge/templates').then(itemsOf),
  reminders: () => get<Reminder[] | { items: Reminder[] }>('/knowledge/reminders').then(itemsOf),
}

/** Where an attachment lies, for pictures in the text and for downloads. */
export const fileAddress = (article: string, file: string): string =>
  `/api${at(article)}/attachments/${path(file)}`

const placeOf = ({ contact, ticket }: Known): object => ({
  ...(contact ? { contact } : {}),
  ...(ticket ? { ticket } : {}),
})
