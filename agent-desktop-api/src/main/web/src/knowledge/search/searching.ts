import { onBeforeUnmount, ref, shallowRef, type Ref } from 'vue'
import type { ArticleHead, Hit, SearchAnswer } from '../../app/knowledge'
import { knowledge } from '../requests'
import { validityOf } from '../validity'
import { PAGE, questionOf, type Asking } from './asking'

export interface Searching {
  is: Ref<'idle' | 'loading' | 'loaded' | 'failed'>
  answer: Ref<SearchAnswer | null>
  hits: Ref<Hit[]>
  more: Ref<boolean>
  ask: (asking: Asking) => Promise<void>
  next: () => Promise<void>
}

const asHit = (head: ArticleHead): Hit => ({
  id: head.id,
  edition: head.edition ?? 0,
  title: head.title,
  score: 0,
  category: head.category,
  kind: head.kind,
  provinces: head.provinces,
  validTo: head.validTo,
  tags: head.tags,
})

const LISTED = 50

const holds = (head: ArticleHead, { province, at }: Asking): boolean =>
  (province === '' || head.provinces.length === 0 || head.provinces.includes(province)) &&
  (at === '' || !['future', 'over'].includes(validityOf(head, at)))

/** The newest answer to what is being looked for; without words, the newest articles. */
export function useSearching(): Searching {
  const is = ref<'idle' | 'loading' | 'loaded' | 'failed'>('idle')
  const answer = shallowRef<SearchAnswer | null>(null)
  const hits = shallowRef<Hit[]>([])
  const more = ref(false)
  let last: Asking | null = null
  let after: string | null = null
  let running: AbortController | null = null

  /** The server lists by kind and category; where and when an article holds is looked at here. */
  async function browse(asking: Asking, goOn: boolean): Promise<void> {
    const mine = running
    const query = new URLSearchParams({ state: 'PUBLISHED', limit: String(LISTED) })
    for (const part of ['category', 'kind'] as const) if (asking[part]) query.set(part, asking[part])
    if (goOn && after) query.set('after', after)
    const told = await knowledge.list(query)
    if (running !== mine) return
    const found = told.articles.filter((head) => holds(head, asking)).map(asHit)
    hits.value = goOn ? [...hits.value, ...found] : found
    answer.value = null
    after = told.next ?? null
    more.value = after !== null
  }

  async function ask(asking: Asking, from = 0): Promise<void> {
    running?.abort()
    const mine = new AbortController()
    running = mine
    last = asking
    is.value = 'loading'
    try {
      if (asking.q === '') await browse(asking, from > 0)
      else {
        const told = await knowledge.search(questionOf(asking, from), mine.signal)
        if (running !== mine) return
        answer.value = told
        hits.value = from === 0 ? told.hits : [...hits.value, ...told.hits]
        more.value = told.hits.length === PAGE && hits.value.length < told.total
      }
      if (running === mine) is.value = 'loaded'
    } catch {
      if (running === mine && !mine.signal.aborted) is.value = 'failed'
    }
  }

  onBeforeUnmount(() => running?.abort())
  const next = async (): Promise<void> => {
    if (last && is.value === 'loaded') await ask(last, hits.value.length)
  }
  return { is, answer, hits, more, ask, next }
}
