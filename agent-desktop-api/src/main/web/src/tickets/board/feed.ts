import { onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref } from 'vue'
import type { ComplaintBoard } from '../../app/complaints'
import { boards } from './requests'

const EVERY = 5_000

/** The newest board, asked for every few seconds while somebody looks at it. */
export function useFeed(range: Ref<[Date, Date]>) {
  const board = shallowRef<ComplaintBoard | null>(null)
  const is = ref<'waiting' | 'live' | 'stale'>('waiting')
  let timer: ReturnType<typeof setTimeout> | undefined
  let question = 0

  async function ask(): Promise<void> {
    clearTimeout(timer)
    const mine = ++question
    if (document.visibilityState !== 'hidden')
      try {
        const told = await boards.board(range.value[0].toISOString(), range.value[1].toISOString())
        if (mine !== question) return
        board.value = told
        is.value = 'live'
      } catch {
        if (mine !== question) return
        is.value = 'stale'
      }
    timer = setTimeout(() => void ask(), EVERY)
  }
  const wake = (): void => {
    if (document.visibilityState === 'visible') void ask()
  }

  watch(range, () => void ask())
  onMounted(() => {
    document.addEventListener('visibilitychange', wake)
    void ask()
  })
  onBeforeUnmount(() => {
    question++
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', wake)
  })
  return { board, is, ask }
}
