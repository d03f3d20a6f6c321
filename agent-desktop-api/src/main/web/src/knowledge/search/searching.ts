import { onBeforeUnmount, ref, shallowRef, type Ref } from 'vue'
import type { ArticleHead, Hit, SearchAnswer } from '../../app/knowledge'
import { knowledge } from '../requests'
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

/** The newest answer to what is being looked for; without words, the newest articles. */
export function useSearching(): Searching {
  const is = ref<'idle' | 'loading' | 'loaded' | 'failed'>('idle')
  const answer = shallowRef<SearchAnswer | null>(null)
  const hits = shallowRef<Hit[]>([])
  const more = ref(false)
  let last: Asking | null = null
  let running: AbortController | null = null

  async function browse({ category, kind }: Asking): Promise<void> {
    const query = new URLSearchParams({ state: 'PUBLISHED', limit: String(PAGE) })
    if (category) query.set('category', category)
    if (kind) query.set('kind', kind)
    hits.value = (await knowledge.list(query)).articles.map(asHit)
    answer.value = null
    more.value = false
  }

  async function ask(asking: Asking, from = 0): Promise<void> {
    running?.abort()
    const mine = new AbortController()
    running = mine
    last = asking
    is.value = 'loading'
    try {
      if (asking.q === '') await browse(asking)
      else {
        const told = await knowledge.search(questionOf(asking, from), mine.signal)
        if (running !== mine) return
        answer.value = told
        hits.value = from === 0 ? told.hits : [...hits.value, ...told.hits]
        more.value = told.hits.length === PAGE && hits.value.length < told.total
      }
      is.value = 'loaded'
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
