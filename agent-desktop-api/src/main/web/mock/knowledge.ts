import type { Article, ArticleText, SearchAnswer, WorkingEdition } from '../src/app/knowledge.ts'
import { articles, categories, templates, type Written } from './articles.ts'
import {
  allowedOf,
  difference,
  dressed,
  editionsOf,
  headOf,
  hitOf,
  imported,
  scoreOf,
  textNow,
} from './dressing.ts'
import { Learning } from './learning.ts'

export type Answer = [number, unknown]
type Body = Record<string, unknown>
const missing: Answer = [404, { type: 'urn:lianxi:problem:not-found', status: 404 }]
const overtaken: Answer = [409, { type: 'urn:lianxi:problem:changed-meanwhile', status: 409 }]
const simple: Record<string, string> = { 攜: '携', 號: '号', 轉: '转', 網: '网', 麼: '么', 辦: '办' }
const simplified = (text: string): string => [...text].map((one) => simple[one] ?? one).join('')

/** The knowledge base of the pretend centre. */
export class Knowing {
  kept = new Map<string, Article>(articles().map((one) => [one.id, dressed(one)]))
  tree = { version: 3, categories, changedBy: 'super01', changedAt: new Date().toISOString() }
  learning = new Learning()
  degraded: SearchAnswer['mode'] | '' = ''
  fails = false
  private count = 2000

  /** The answer to a request, or null when it is none of these. */
  answer(method: string, address: string, body: Body, who: string): Answer | null {
    const url = new URL(address, 'http://x')
    const [, , kind, part, id, more, last] = url.pathname.split('/').map(decodeURIComponent)
    if ((kind === 'contacts' || kind === 'tickets') && id === 'articles') return [200, []]
    if (kind !== 'knowledge') return null
    if (this.fails && part !== 'categories')
      return [503, { type: 'urn:lianxi:problem:unavailable', status: 503 }]
    if (part === 'search') return [200, this.search(url.searchParams)]
    if (part === 'complete') return [200, { suggestions: this.complete(url.searchParams.get('q') ?? '') }]
    if (part === 'suggest') return [200, this.suggest(body)]
    if (part === 'searches') return [204, null]
    if (part === 'templates') return [200, templates]
    if (part === 'reminders') return [200, this.reminders()]
    if (part === 'categories') return this.categories(method, body)
    if (part === 'articles') return this.article(method, url, id, more, last, body, who)
    if (part === 'gaps' && more === 'draft') {
      const text = this.learning.gap(id ?? '')?.queries ?? []
      const made = this.create(
        { title: text[0]?.text, questions: text.map((one) => one.text), kind: 'FAQ' },
        who,
      )
      this.learning.drafted(id ?? '', made.id)
      return [201, made]
    }
    return this.learning.answer(method, part ?? '', id, more, body, url.searchParams)
  }

  /** What another editor saves while the page is open. */
  meddle(id: string): void {
    const article = this.kept.get(id)
    if (article?.working)
      article.working = {
        ...article.working,
        revision: article.working.revision + 1,
        author: 'editor02',
        text: { ...article.working.text, title: `${article.working.text.title}（新）`, tags: ['改过'] },
      }
  }

  private article(
    method: string,
    url: URL,
    id: string | undefined,
    more: string | undefined,
    last: string | undefined,
    body: Body,
    who: string,
  ): Answer {
    if (id === 'export') return [200, 'id,title\nkb-1001,携号转网怎么办理\n']
    if (id === 'import') return [200, imported]
    if (!id) return method === 'POST' ? [201, this.create(body, who)] : [200, this.list(url.searchParams)]
    const article = this.kept.get(id)
    if (!article) return missing
    if (!more) return [200, article]
    if (more === 'working') return this.write(article, body, who)
    if (more === 'editions') return last ? [200, textNow(article)] : [200, editionsOf(article)]
    if (more === 'diff') return [200, difference]
    if (more === 'attachments') return method === 'POST' ? [201, this.attach(article)] : [204, null]
    if (more === 'feedback' || more === 'uses') return method === 'GET' ? [200, []] : [204, null]
    return this.act(article, more, body, who)
  }

  private create(body: Body, who: string): Article {
    const id = `kb-${++this.count}`
    const article = dressed({
      id,
      title: '',
      kind: 'FAQ',
      category: '',
      body: '',
      ...body,
      state: 'DRAFT',
      author: who,
    } as Written)
    this.kept.set(id, article)
    return article
  }

  private write(article: Article, body: Body, who: string): Answer {
    const revision = Number(body['revision'])
    if (article.working && article.working.revision !== revision) return overtaken
    if (String(body['title']).trim() === '')
      return [
        400,
        {
          type: 'urn:lianxi:problem:invalid',
          status: 400,
          errors: [{ field: 'title', message: '不能为空' }],
        },
      ]
    const html = String(body['body'])
    const safe = html.replace(/<(script|iframe)[^>]*>[\s\S]*?<\/\1>/g, '')
    const links = (body['links'] as string[]).map((id) => ({ id, title: this.kept.get(id)?.title ?? id }))
    const cleaned = safe === html ? [] : ['<script>']
    const text = { ...textNow(article), ...body, body: safe, links } as ArticleText
    article.working = {
      edition: (article.edition ?? 0) + 1,
      revision: revision + 1,
      state: 'DRAFT',
      author: who,
      ...article.working,
      text,
      cleaned,
    } as WorkingEdition
    article.working.revision = revision + 1
    article.working.changedAt = new Date().toISOString()
    article.allowed = article.edition ? ['submit', 'discard', 'withdraw'] : ['submit', 'discard']
    if (!article.edition)
      Object.assign(article, { title: text.title, kind: text.kind, category: text.category })
    return [200, { ...article, cleaned }]
  }

  private act(article: Article, verb: string, body: Body, who: string): Answer {
    if (!article.allowed.includes(verb))
      return [
        409,
        {
          type: 'urn:lianxi:problem:not-allowed',
          state: article.state,
          action: verb,
          allowed: article.allowed,
        },
      ]
    const working = article.working
    if (verb === 'submit' && working) working.state = 'IN_REVIEW'
    if (verb === 'reject' && working)
      Object.assign(working, { state: 'DRAFT', reason: body['reason'], reviewer: who })
    if (verb === 'approve' && working && body['publishAt'])
      Object.assign(working, { state: 'SCHEDULED', publishAt: body['publishAt'], reviewer: who })
    else if ((verb === 'approve' || verb === 'publish') && working) {
      Object.assign(article, {
        edition: working.edition,
        text: working.text,
        working: null,
        state: 'PUBLISHED',
      })
      article.publishedAt = new Date().toISOString()
      article.title = article.text?.title ?? article.title
    }
    if (verb === 'withdraw') article.state = 'WITHDRAWN'
    if (verb === 'discard' || verb === 'restore') article.working = null
    if (!article.edition && article.working) article.state = article.working.state
    article.allowed = allowedOf(article)
    return [200, article]
  }

  private attach(article: Article): unknown {
    const file = { id: `f${++this.count}`, name: '资费表.png', type: 'image/png', size: 48_230 }
    article.working?.text.attachments.push(file)
    return file
  }

  private list(asked: URLSearchParams): unknown {
    const [state, category, kind, q] = ['state', 'category', 'kind', 'q'].map((name) => asked.get(name) ?? '')
    const before = asked.get('expires-before')
    const found = [...this.kept.values()].filter(
      (one) =>
        (!state || one.state === state || one.working?.state === state) &&
        (!category || one.category?.startsWith(category)) &&
        (!kind || one.kind === kind) &&
        (!q || one.title.includes(q)) &&
        (!before || (one.validTo !== null && one.validTo <= before && one.state === 'PUBLISHED')),
    )
    return { articles: found.map(headOf), next: null }
  }

  private search(asked: URLSearchParams): SearchAnswer {
    const q = simplified(asked.get('q') ?? '')
    const pairs = [...q].slice(1).map((one, index) => (q[index] ?? '') + one)
    const wanted = pairs.length ? pairs : [q]
    const scored = [...this.kept.values()]
      .filter((one) => one.edition && one.state === 'PUBLISHED')
      .map((one) => ({ one, score: scoreOf(one, wanted) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
    const hits = scored
      .filter(({ one }) => !asked.get('kind') || one.kind === asked.get('kind'))
      .filter(({ one }) => !asked.get('category') || one.category?.startsWith(asked.get('category') ?? ''))
      .filter(
        ({ one }) =>
          !asked.get('province') ||
          one.provinces.length === 0 ||
          one.provinces.includes(asked.get('province') ?? ''),
      )
    const counts = (of: (one: Article) => string): { key: string; count: number }[] => {
      const keys = scored.map(({ one }) => of(one))
      return [...new Set(keys)].map((key) => ({ key, count: keys.filter((each) => each === key).length }))
    }
    return {
      searchId: 's1',
      hits: hits.slice(0, Number(asked.get('size') ?? 10)).map(({ one, score }) => hitOf(one, wanted, score)),
      total: hits.length,
      tookMillis: 23,
      mode: this.degraded || 'hybrid',
      degraded: this.degraded ? 'index-down' : null,
      didYouMean: q.includes('携好') ? '携号转网' : null,
      facets: { category: counts((one) => one.category ?? ''), kind: counts((one) => one.kind) },
    }
  }

  private complete(q: string): object[] {
    const typed = simplified(q)
    const all = [...this.kept.values()].filter((one) => one.edition)
    const found = all.filter((one) => one.title.includes(typed) || (typed === 'xhzw' && one.id === 'kb-1001'))
    const asked = all.flatMap((one) => one.text?.questions ?? []).filter((one) => one.includes(typed))
    return [
      ...asked.slice(0, 4).map((text) => ({ text, id: null })),
      ...found.slice(0, 4).map(({ title, id }) => ({ text: title, id })),
    ]
  }

  private suggest(body: Body): object {
    const text = String(body['text'] ?? (body['ticket'] ? '话费 多扣 流量' : '套餐 流量 账单'))
    return {
      hits: this.search(new URLSearchParams({ q: text, size: '5' })).hits,
      from: body['ticket'] ? ['工单：账单 / 多扣话费'] : ['语音导航：账单查询', '队列：投诉'],
    }
  }

  private reminders(): object[] {
    return [...this.kept.values()]
      .filter((one) => one.id === 'kb-1002')
      .map((one) => ({ id: one.id, title: one.title, validTo: one.validTo, days: 12 }))
  }

  private categories(method: string, body: Body): Answer {
    if (method !== 'PUT') return [200, this.tree]
    if (body['version'] !== this.tree.version) return overtaken
    this.tree = {
      ...this.tree,
      categories: body['categories'] as typeof categories,
      version: this.tree.version + 1,
    }
    return [200, this.tree]
  }
}
