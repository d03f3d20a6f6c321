import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { OwnCallback } from '../../app/callbacks'
import { now } from '../../ui/clock'
import { callbacks } from './requests'
import { standingOf } from './when'

const EVERY = 15_000

/** The calls that the agent has promised, asked for now and then while the desk is open. */
export const useCallbacks = defineStore('callbacks', () => {
  const items = shallowRef<OwnCallback[]>([])
  const is = ref<'loading' | 'loaded' | 'failed'>('loading')
  const seen = ref<string[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOpen = false

  const keyOf = (one: OwnCallback): string => `${one.lead} ${one.callback.at}`
  /** The next one the agent is to be reminded of, until it is made or waved away. */
  const reminder = computed(
    () =>
      items.value.find((one) => standingOf(one, now.value) !== 'later' && !seen.value.includes(keyOf(one))) ??
      null,
  )

  async function load(): Promise<void> {
    clearTimeout(timer)
    try {
      items.value = await callbacks.mine()
      is.value = 'loaded'
    } catch {
      if (is.value === 'loading') is.value = 'failed'
    }
    if (isOpen) timer = setTimeout(() => void load(), EVERY)
  }

  return {
    items,
    is,
    reminder,
    load,
    wave: (one: OwnCallback) => (seen.value = [...seen.value, keyOf(one)]),
    open: (): void => {
      isOpen = true
      void load()
    },
    close: (): void => {
      isOpen = false
      clearTimeout(timer)
    },
  }
})
