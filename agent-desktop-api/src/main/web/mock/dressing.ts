import type { Article, ArticleHead, ArticleText, Edition, Hit } from '../src/app/knowledge.ts'
import { articles, type Written } from './articles.ts'

const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()
const plainOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const titleOf = (id: string): string => articles().find((one) => one.id === id)?.title ?? id

/** An article as the server tells it. */
export function dressed(one: Written): Article {
  const published = !['DRAFT', 'IN_REVIEW', 'SCHEDULED'].includes(one.state)
  const text: ArticleText = {
    title: one.title,
    body: one.body,
    questions: one.questions ?? [],
    tags: one.tags ?? [],
    links: (one.links ?? []).map((id) => ({ id, title: titleOf(id) })),
    attachments:
      one.id === 'kb-1002' ? [{ id: 'f1', name: '5G 套餐资费表.xlsx', type: 'x', size: 38_912 }] : [],
    kind: one.kind,
    category: one.category || null,
    provinces: one.provinces ?? [],
    validFrom: one.validFrom ?? null,
    validTo: one.validTo ?? null,
  }
  const article: Article = {
    id: one.id,
    number: one.id.toUpperCase(),
    title: one.title,
    kind: one.kind,
    category: one.category || null,
    tags: text.tags,
    provinces: one.provinces ?? [],
    validFrom: one.validFrom ?? null,
    validTo: one.validTo ?? null,
    state: one.state,
    edition: published ? (one.edition ?? 1) : null,
    publishedAt: published ? ago(24 * Number(one.id.slice(-2)) + 5) : null,
    changedAt: ago(3 * Number(one.id.slice(-2)) + 1),
    changedBy: one.author ?? 'editor',
    text: published ? text : null,
    working: published
      ? null
      : {
          edition: 1,
          revision: 1,
          state: one.state,
          text,
          author: one.author ?? 'editor',
          changedAt: ago(2),
          publishAt: one.state === 'SCHEDULED' ? ago(-200) : null,
        },
    allowed: [],
    useful: published ? { yes: 12, no: 1 } : null,
  }
  article.allowed = allowedOf(article)
  return article
}

export function allowedOf({ working, state, edition }: Article): string[] {
  const more = edition && state === 'PUBLISHED' ? ['withdraw', 'restore'] : edition ? ['restore'] : []
  if (!working) return more
  if (working.state === 'DRAFT') return ['submit', 'discard', ...more]
  if (working.state === 'IN_REVIEW') return ['approve', 'reject', 'discard', ...more]
  return ['publish', 'discard', ...more]
}

export const textNow = (article: Article): ArticleText =>
  (article.working?.text ?? article.text) as ArticleText

export const headOf = ({ text, working, ...head }: Article): ArticleHead => ({
  id: head.id,
  number: head.number ?? null,
  kind: head.kind,
  category: head.category,
  provinces: head.provinces,
  validFrom: head.validFrom,
  validTo: head.validTo,
  state: head.state,
  edition: head.edition,
  publishedAt: head.publishedAt,
  changedAt: head.changedAt,
  changedBy: head.changedBy,
  title: text?.title ?? working?.text.title ?? head.title,
  tags: text?.tags ?? [],
  working: working && {
    edition: working.edition,
    state: working.state,
    author: working.author,
    changedAt: working.changedAt ?? null,
    publishAt: working.publishAt ?? null,
  },
})

export function scoreOf({ text }: Article, wanted: string[]): number {
  const told = `${text?.title} ${text?.title} ${text?.questions.join(' ')} ${text?.tags.join(' ')} ${plainOf(text?.body ?? '')}`
  return wanted.reduce((sum, part) => sum + (told.split(part).length - 1), 0)
}

const marked = (text: string, wanted: string[]): string => {
  const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const letters = [...safe].map((letter) => ({ letter, hit: false }))
  for (const part of wanted)
    for (let at = safe.indexOf(part); at >= 0 && part; at = safe.indexOf(part, at + 1))
      for (let next = at; next < at + part.length; next++) Object.assign(letters[next] ?? {}, { hit: true })
  return letters
    .map(({ letter, hit }) => (hit ? `<mark>${letter}</mark>` : letter))
    .join('')
    .replace(/<\/mark><mark>/g, '')
}

export function hitOf(one: Article, wanted: string[], score: number): Hit {
  const plain = plainOf(one.text?.body ?? '')
  const first = Math.max(
    0,
    Math.min(...wanted.map((part) => plain.indexOf(part)).filter((at) => at >= 0), 400) - 18,
  )
  const from = first > 300 ? 0 : first
  return {
    id: one.id,
    edition: one.edition ?? 1,
    title: one.title,
    titleMarked: marked(one.title, wanted),
    snippet: `${from > 0 ? '…' : ''}${marked(plain.slice(from, from + 110), wanted)}${plain.length > from + 110 ? '…' : ''}`,
    score,
    category: one.category,
    kind: one.kind,
    provinces: one.provinces,
    validTo: one.validTo,
    tags: one.tags,
  }
}

export function editionsOf(article: Article): Edition[] {
  const newest = article.working?.edition ?? article.edition ?? 1
  return Array.from({ length: newest }, (_, index) => {
    const edition = newest - index
    const working = article.working?.edition === edition
    return {
      edition,
      state: working
        ? (article.working?.state ?? 'DRAFT')
        : edition === article.edition
          ? article.state
          : 'WITHDRAWN',
      title: textNow(article).title,
      author: edition % 2 ? 'editor' : 'editor02',
      reviewer: working ? null : edition % 2 ? 'editor02' : 'super01',
      at: ago(24 * 20 * index + 3),
      reason: null,
    }
  })
}

export const difference = {
  fields: [
    { field: 'validTo', from: '2026-06-30', to: '2026-12-10' },
    { field: 'tags', from: ['携号转网'], to: ['携号转网', '携转', 'NP'] },
  ],
  body: [
    { kind: 'same', text: '携号转网指客户保留原手机号码，更换到另一家运营商。' },
    { kind: 'removed', text: '须本人持有效证件到营业厅查询资格并办理。' },
    { kind: 'added', text: '线上查询资格后，须本人持有效证件到营业厅办理。' },
    { kind: 'same', text: '办理条件' },
    { kind: 'same', text: '号码已实名登记，且证件与登记一致；' },
    { kind: 'added', text: '号码处于正常状态，无停机、挂失；' },
    { kind: 'same', text: '无欠费，含国际漫游等未出账费用；' },
    { kind: 'removed', text: '距上一次携转满 180 天。' },
    { kind: 'added', text: '距上一次携转满 120 天。' },
  ],
}

export const imported = {
  imported: 1242,
  rejectedCount: 4,
  searchable: true,
  cleaned: [{ line: 88, file: 'articles.ndjson', id: 'faq-0088', removed: ['<script>', '<a onclick>'] }],
  updated: 38,
  rejected: [
    { line: 17, file: 'articles.ndjson', id: 'faq-0017', field: 'validTo', reason: '失效日期早于生效日期' },
    { line: 52, file: 'articles.ndjson', id: null, field: 'title', reason: '标题不能为空' },
    { line: 318, file: 'articles.ndjson', id: 'faq-0318', field: null, reason: '这一行不是 JSON' },
    { line: null, file: '旧资料.docx', id: null, field: null, reason: '文件损坏，无法读取' },
  ],
}
