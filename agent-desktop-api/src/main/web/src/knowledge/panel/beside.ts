import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import type { Hit } from '../../app/knowledge'
import { knowledge, type Known } from '../requests'

const QUIET = 700
const MOST_TEXT = 2_000

/** What may help with a contact or a ticket: suggestions from what is known, and a search. */
export function useBeside(known: Ref<Known>, typed: Ref<string>) {
  const suggested = shallowRef<Hit[]>([])
  const from = shallowRef<string[]>([])
  const found = shallowRef<Hit[] | null>(null)
  const is = ref<'loading' | 'loaded' | 'failed'>('loading')
  const q = ref('')
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
      is.value = 'loaded'
    } catch {
      if (mine === question) is.value = 'failed'
    }
  }
  const again = (): Promise<void> => (q.value ? ask(q.value) : suggest())

  watch(
    () => JSON.stringify(known.value),
    () => {
      suggested.value = []
      found.value = null
      q.value = ''
      is.value = 'loading'
      void suggest()
    },
    { immediate: true },
  )
  watch(typed, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void (found.value === null && suggest()), QUIET)
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
    ask,
    again,
  }
}

export type Beside = ReturnType<typeof useBeside>
