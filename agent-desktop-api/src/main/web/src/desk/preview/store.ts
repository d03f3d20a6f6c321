import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { complain } from '../../app/complain'
import { Problem } from '../../app/http'
import type { ShownLead, SkipReason } from '../../app/previews'
import { now, secondsUntil } from '../../ui/clock'
import { refusalOf, type Refusal } from './refusal'
import { previews } from './requests'

const EVERY = 3_000

/**
 * The lead that the agent looks at, asked for again and again while the desk has nothing else to do: who does not
 * ask any more loses it.
 */
export const usePreview = defineStore('preview', () => {
  const lead = shallowRef<ShownLead | null>(null)
  /** the campaigns that would show something */
  const campaigns = shallowRef<string[]>([])
  const is = ref<'loading' | 'loaded' | 'failed'>('loading')
  const doing = ref<'' | 'calling' | 'skipping'>('')
  const refusal = shallowRef<Refusal | null>(null)
  /** the agent says why not */
  const isSkipping = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOpen = false
  /** counts what was decided: an answer to what was asked before is old */
  let turn = 0

  function show(next: ShownLead | null): void {
    if (next?.id !== lead.value?.id) isSkipping.value = false
    lead.value = next
    doing.value = ''
  }

  async function look(): Promise<void> {
    clearTimeout(timer)
    const asked = ++turn
    try {
      const found = await previews.look()
      if (asked !== turn) return
      show(found.lead ?? null)
      campaigns.value = found.campaigns
      is.value = 'loaded'
    } catch (cause) {
      if (asked !== turn) return
      if (cause instanceof Problem && cause.status === 403) return close() // whose desk is shown nothing
      is.value = 'failed'
    }
    again()
  }
  function again(): void {
    clearTimeout(timer)
    if (isOpen) timer = setTimeout(() => void look(), EVERY)
  }

  /** Does `what` with the lead; false when the server says no. */
  async function decide(how: 'calling' | 'skipping', what: (id: string) => Promise<unknown>): Promise<void> {
    const one = lead.value
    if (!one || doing.value) return
    const asked = ++turn
    clearTimeout(timer)
    doing.value = how
    refusal.value = null
    try {
      await what(one.id)
      if (asked !== turn) return
      if (how === 'calling') return again() // its contact comes by itself
      show(null)
    } catch (cause) {
      if (asked !== turn) return
      doing.value = ''
      refusal.value = refusalOf(cause, one)
      if (!refusal.value) complain(cause)
      else if (refusal.value.why !== 'noSkips') show(null)
    }
    await look()
  }
  const call = (): Promise<void> => decide('calling', previews.call)
  const skip = (reason: SkipReason): Promise<void> => decide('skipping', (id) => previews.skip(id, reason))

  /** Its time is over; not while the agent says why it is not to be called. */
  const isDue = computed(() => {
    const at = lead.value?.dialsAt
    return !!at && !isSkipping.value && now.value >= Date.parse(at)
  })
  watch(isDue, (due) => due && void call())

  function close(): void {
    isOpen = false
    turn++
    clearTimeout(timer)
    show(null)
    is.value = 'loading'
  }

  return {
    lead,
    campaigns,
    is,
    doing,
    refusal,
    isSkipping,
    /** seconds until it is called by itself; null for never */
    left: computed(() => (lead.value?.dialsAt ? secondsUntil(lead.value.dialsAt) : null)),
    look,
    call,
    skip,
    /** Opens the reasons, if it may be skipped still. */
    askWhy: (): void => {
      if (lead.value && lead.value.skipsLeft !== 0 && !doing.value) isSkipping.value = true
    },
    wave: (): void => {
      refusal.value = null
    },
    open: (): void => {
      isOpen = true
      void look()
    },
    close,
  }
})
