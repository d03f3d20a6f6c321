import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import type { ArticleUse, Hit, UseHow } from '../../app/knowledge'
import { complain } from '../../app/complain'
import { knowledge, type Known } from '../requests'

const QUIET = 700
const MOST_TEXT = 2_000

/** What may help with a contact or a ticket: suggestions from what is known, a search, and what was used. */
export function useBeside(known: Ref<Known>, typed: Ref<string>) {
  const suggested = shallowRef<Hit[]>([])
  const from = shallowRef<string[]>([])
  const found = shallowRef<Hit[] | null>(null)
  const used = shallowRef<ArticleUse[]>([])
  const is = ref<'loading' | 'loaded' | 'failed'>('loading')
  const q = ref('')
  let searchId = ''
  let question = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function suggest(): Promise<void> {
    const mine = ++question
    const text = typed.value.trim().slice(0, MOST_TEXT)
    try {
      const told = await knowledge.suggest({ ...known.value, ...(text ? { text } : {}) })
      if (mine !== question) return
      suggested.value = told.hits
      from.value = told.from
      is.value = 'loaded'
    } catch {
      if (mine === question) is.value = 'failed'
    }
  }
  async function recall(): Promise<void> {
    try {
      used.value = await knowledge.usedBy(known.value)
    } catch {
      // what was used before is no reason to withhold what may help now
      used.value = []
    }
  }

  async function ask(text: string): Promise<void> {
    q.value = text
    if (text === '') {
      found.value = null
      return
    }
    is.value = 'loading'
    const mine = ++question
    try {
      const told = await knowledge.search(new URLSearchParams({ q: text, size: '10' }))
      if (mine !== question) return
      found.value = told.hits
      searchId = told.searchId
      is.value = 'loaded'
    } catch {
      if (mine === question) is.value = 'failed'
    }
  }
  const again = (): Promise<void> => (q.value ? ask(q.value) : suggest())

  /** Tells that a found article was opened, so that the search learns from it. */
  function opened(id: string): void {
    const place = (found.value ?? []).findIndex((hit) => hit.id === id)
    if (place >= 0 && searchId) knowledge.clicked(searchId, id, place + 1).catch(() => undefined)
  }

  async function use(id: string, edition: number, how: UseHow): Promise<boolean> {
    try {
      await knowledge.used(id, edition, how, known.value)
      used.value = [...used.value, { id, edition, how, at: new Date().toISOString() }]
      return true
    } catch (cause) {
      complain(cause)
      return false
    }
  }

  watch(
    () => JSON.stringify(known.value),
    () => {
      suggested.value = []
      found.value = null
      q.value = ''
      is.value = 'loading'
      void suggest()
      void recall()
    },
    { immediate: true },
  )
  watch(typed, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void (q.value === '' && suggest()), QUIET) // a search that is under way is wanted more
  })
  onBeforeUnmount(() => {
    question++
    clearTimeout(timer)
  })

  return {
    is,
    q,
    from,
    searching: computed(() => found.value !== null),
    hits: computed(() => found.value ?? suggested.value),
    used,
    wasUsed: (id: string) => used.value.some((one) => one.id === id),
    ask,
    again,
    opened,
    use,
  }
}

export type Beside = ReturnType<typeof useBeside>
