import { onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref } from 'vue'
import type { TicketLine, TicketLines } from '../app/tickets'

const EVERY = 10_000

/** The lines a question is answered with, asked again every ten seconds and whenever the question changes. */
export function useAsked(question: () => (() => Promise<Pick<TicketLines, 'items'>>) | null): {
  lines: Ref<TicketLine[]>
  is: Ref<'nothing' | 'loading' | 'loaded' | 'failed'>
  again: () => Promise<void>
} {
  const lines = shallowRef<TicketLine[]>([])
  const is = ref<'nothing' | 'loading' | 'loaded' | 'failed'>('nothing')
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0
  let isHere = true

  async function again(): Promise<void> {
    clearTimeout(timer)
    const mine = ++turn
    const ask = question()
    if (!ask) {
      lines.value = []
      is.value = 'nothing'
      return
    }
    if (is.value === 'nothing') is.value = 'loading'
    try {
      const { items } = await ask()
      if (mine !== turn) return
      lines.value = items
      is.value = 'loaded'
    } catch {
      if (mine === turn && is.value === 'loading') is.value = 'failed'
    }
    if (isHere && mine === turn) timer = setTimeout(() => void again(), EVERY)
  }
  onMounted(again)
  watch(question, () => {
    lines.value = []
    is.value = 'nothing'
    void again()
  })
  onBeforeUnmount(() => {
    isHere = false
    turn++
    clearTimeout(timer)
  })
  return { lines, is, again }
}
