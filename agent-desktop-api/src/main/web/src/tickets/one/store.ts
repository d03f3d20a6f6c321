import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { complain } from '../../app/complain'
import { Problem } from '../../app/http'
import type { Ticket, TicketEvent } from '../../app/tickets'
import type { Said } from '../../ui/fields'
import { ticketing } from '../requests'

const EVERY = 5_000

/** Somebody else was first: the ticket as it is now, and what they did. */
export interface Overtaken {
  is: 'overtaken'
  theirs: Ticket
  news: TicketEvent[]
}

/** What came of a try: done, refused at fields, or overtaken by somebody. */
export type Outcome = { is: 'done' } | { is: 'wrong'; errors: Said[] } | Overtaken | { is: 'failed' }

/** The one ticket being looked at, read again every few seconds. */
export const useTicketPage = defineStore('ticketPage', () => {
  const ticket = shallowRef<Ticket | null>(null)
  const is = ref<'loading' | 'open' | 'missing' | 'failed'>('loading')
  const busy = ref(false)
  const id = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  async function load(): Promise<void> {
    const wanted = id.value
    try {
      const now = await ticketing.ticket(wanted)
      if (wanted !== id.value || busy.value) return
      ticket.value = now
      is.value = 'open'
    } catch (cause) {
      if (wanted !== id.value || ticket.value) return
      const gone = cause instanceof Problem && [400, 403, 404].includes(cause.status)
      is.value = gone ? 'missing' : 'failed'
    }
  }

  async function tick(): Promise<void> {
    if (document.visibilityState === 'visible' && !busy.value) await load()
    if (id.value) timer = setTimeout(() => void tick(), EVERY)
  }

  async function open(wanted: string): Promise<void> {
    close()
    id.value = wanted
    ticket.value = null
    is.value = 'loading'
    await load()
    if (id.value === wanted) timer = setTimeout(() => void tick(), EVERY)
  }

  function close(): void {
    clearTimeout(timer)
    id.value = ''
  }

  /** Tries `what` once; a ticket that somebody else changed meanwhile is read to tell what they did. */
  async function attempt(what: () => Promise<unknown>, known: Ticket): Promise<Outcome> {
    busy.value = true
    try {
      await what()
      return { is: 'done' }
    } catch (cause) {
      if (cause instanceof Problem && cause.fields.length > 0) return { is: 'wrong', errors: cause.fields }
      if (cause instanceof Problem && cause.status === 409) return await overtaken(cause, known)
      complain(cause)
      return { is: 'failed' }
    } finally {
      busy.value = false
    }
  }

  async function overtaken(cause: Problem, known: Ticket): Promise<Outcome> {
    try {
      const theirs = await ticketing.ticket(known.id)
      const news = (theirs.history ?? []).slice(known.history?.length ?? 0)
      return { is: 'overtaken', theirs, news }
    } catch {
      complain(cause)
      return { is: 'failed' }
    }
  }

  /** Does a verb to the ticket as it was known when its form was opened. */
  async function act(known: Ticket, action: string, body: object): Promise<Outcome> {
    const outcome = await attempt(
      () => ticketing.act(known.id, action, { ...body, version: known.version }),
      known,
    )
    if (outcome.is === 'done') await load()
    return outcome
  }

  async function change(what: () => Promise<unknown>): Promise<Outcome> {
    if (!ticket.value) return { is: 'failed' }
    const outcome = await attempt(what, ticket.value)
    if (outcome.is === 'done') await load()
    return outcome
  }

  return {
    ticket,
    is,
    busy,
    open,
    close,
    load,
    act,
    change,
    take: (theirs: Ticket) => (ticket.value = theirs),
    allowed: computed(() => ticket.value?.allowed ?? []),
  }
})
