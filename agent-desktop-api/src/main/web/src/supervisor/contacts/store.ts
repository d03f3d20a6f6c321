import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { Problem } from '../../app/http'
import { requests } from '../requests'
import {
  foldFollowed,
  isLive,
  isStale,
  isWaiting,
  nothingFollowed,
  type Followed,
  type Heard,
} from './follow'

const EVERY = 2_000

/** The one contact being looked at, asked about every two seconds for as long as it can change. */
export const useContactPage = defineStore('contactPage', () => {
  const followed = ref<Followed>(nothingFollowed)
  const id = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined
  let beat = 0

  const hear = (heard: Heard): void => {
    followed.value = foldFollowed(followed.value, heard)
  }

  async function load(): Promise<void> {
    const wanted = id.value
    try {
      const contact = await requests.contact(wanted)
      if (wanted === id.value) hear({ type: 'contact', contact })
    } catch (cause) {
      const gone = cause instanceof Problem && [400, 403, 404].includes(cause.status)
      if (wanted === id.value) hear({ type: gone ? 'missing' : 'failed' })
    }
  }

  async function ask(): Promise<void> {
    const wanted = id.value
    try {
      const why = await requests.whyWaiting(wanted)
      if (wanted === id.value) hear({ type: 'why', why })
    } catch {
      if (wanted === id.value) hear({ type: 'noWhy' })
    }
  }

  async function tick(): Promise<void> {
    if (document.visibilityState === 'visible' && isLive(followed.value)) {
      await ask()
      beat++
      if (isStale(followed.value) || beat % 3 === 0) await load()
    }
    if (id.value && isLive(followed.value)) timer = setTimeout(() => void tick(), EVERY)
  }

  async function open(wanted: string): Promise<void> {
    close()
    id.value = wanted
    followed.value = nothingFollowed
    await load()
    if (id.value === wanted) await tick()
  }

  function close(): void {
    clearTimeout(timer)
    id.value = ''
  }

  return { followed, open, close, load, waiting: computed(() => isWaiting(followed.value)) }
})
