import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { complain } from '../../app/complain'
import type { SavedFilter } from '../../app/tickets'
import { now } from '../../ui/clock'
import { ticketing } from '../requests'
import { addressOf, anything, filterFrom, questionOf, textOf, type Filter } from './filter'
import { foldAgain, foldPage, marksInSight, nothingFound, type Found } from './fold'

const SIZE = 100
const EVERY = 5_000
const COUNT_EVERY = 20_000
const MOST_COUNTED = 16

/** The list of tickets being looked at, kept fresh without moving under the reader's eyes. */
export const useTicketList = defineStore('ticketList', () => {
  const filter = ref<Filter>(anything)
  const found = shallowRef<Found>(nothingFound)
  const freshAt = ref(0)
  const failing = ref(false)
  const saved = shallowRef<SavedFilter[]>([])
  const counts = shallowRef<Record<string, number | 'more'>>({})
  let sight: () => [number, number] = () => [0, 30]
  let timer: ReturnType<typeof setTimeout> | undefined
  let counter: ReturnType<typeof setTimeout> | undefined
  let question = 0
  let alive = false
  /** where the reader was, to find it again after a look at a ticket */
  const place = { current: '', top: 0 }

  async function ask(wanted: Filter): Promise<void> {
    const mine = ++question
    filter.value = wanted
    found.value = nothingFound
    failing.value = false
    try {
      const page = await ticketing.list(questionOf(wanted, now.value, SIZE))
      if (mine !== question) return
      found.value = foldPage(nothingFound, page)
      freshAt.value = now.value
    } catch {
      if (mine === question) found.value = { ...nothingFound, is: 'failed' }
    }
  }

  async function more(): Promise<void> {
    const before = found.value
    if (before.is !== 'loaded' || !before.next) return
    const mine = question
    found.value = { ...before, is: 'more' }
    try {
      const page = await ticketing.list(questionOf(filter.value, now.value, SIZE, before.next))
      if (mine === question) found.value = foldPage(found.value, page)
    } catch {
      if (mine === question) found.value = { ...found.value, is: 'loaded' }
      failing.value = true
    }
  }

  /** Asks again for the first page and for those in sight. */
  async function refresh(): Promise<void> {
    if (found.value.is === 'loading' || found.value.is === 'more') return
    if (found.value.lines.length === 0) return quietly()
    const mine = question
    try {
      for (const mark of marksInSight(found.value, ...sight())) {
        const page = await ticketing.list(questionOf(filter.value, now.value, SIZE, mark.after))
        if (mine !== question) return
        found.value = foldAgain(found.value, mark, page)
      }
      freshAt.value = now.value
      failing.value = false
    } catch {
      if (mine === question) failing.value = true
    }
  }

  async function quietly(): Promise<void> {
    const mine = question
    try {
      const page = await ticketing.list(questionOf(filter.value, now.value, SIZE))
      if (mine === question) found.value = foldPage(nothingFound, page)
      failing.value = false
    } catch {
      failing.value = true
    }
  }

  async function tick(): Promise<void> {
    if (document.visibilityState === 'visible') await refresh()
    if (alive) timer = setTimeout(() => void tick(), EVERY)
  }

  const tabs = ref<Filter[]>([])
  async function count(): Promise<void> {
    const wanted = [...tabs.value, ...saved.value.map(({ query }) => filterFrom(query))].slice(
      0,
      MOST_COUNTED,
    )
    for (const one of wanted) {
      if (!alive || document.visibilityState !== 'visible') break
      try {
        const { total } = await ticketing.list(questionOf(one, now.value, 1))
        if (total !== undefined && total !== null) counts.value = { ...counts.value, [textOf(one)]: total }
      } catch {
        break
      }
    }
    clearTimeout(counter)
    if (alive) counter = setTimeout(() => void count(), COUNT_EVERY)
  }

  async function loadSaved(): Promise<void> {
    try {
      saved.value = await ticketing.filters()
    } catch {
      saved.value = []
    }
  }

  async function save(name: string, shared: boolean): Promise<boolean> {
    try {
      await ticketing.saveFilter({ name, query: textOf(filter.value), shared })
      await loadSaved()
      void count()
      return true
    } catch (cause) {
      complain(cause)
      return false
    }
  }

  async function drop(name: string): Promise<void> {
    await ticketing.dropFilter(name).catch(complain)
    await loadSaved()
  }

  function open(standing: Filter[], inSight: () => [number, number]): void {
    alive = true
    tabs.value = standing
    sight = inSight
    void loadSaved().then(count)
    clearTimeout(timer)
    timer = setTimeout(() => void tick(), EVERY)
  }

  function close(): void {
    alive = false
    clearTimeout(timer)
    clearTimeout(counter)
  }

  return {
    filter,
    place,
    found,
    freshAt,
    failing,
    saved,
    counts,
    lines: computed(() => found.value.lines),
    address: computed(() => addressOf(filter.value)),
    ask,
    more,
    refresh,
    count,
    save,
    drop,
    open,
    close,
  }
})
