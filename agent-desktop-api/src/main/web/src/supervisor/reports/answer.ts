import { ref, watch, type Ref, type WatchSource } from 'vue'
import { Problem } from '../../app/http'

export interface Answer<T> {
  /** that of the question before while the next one is under way */
  answer: Ref<T>
  is: Ref<'loading' | 'loaded' | 'failed'>
  /** which fields were wrong */
  trouble: Ref<string>
  again: () => Promise<void>
}

/** Asks whenever what is asked for changes; an answer to an earlier question that comes late is dropped. */
export function useAnswer<T>(asked: WatchSource, ask: () => Promise<T>, first: T): Answer<T> {
  const answer = ref(first) as Ref<T>
  const is = ref<'loading' | 'loaded' | 'failed'>('loading')
  const trouble = ref('')
  let question = 0

  async function again(): Promise<void> {
    const mine = ++question
    is.value = 'loading'
    try {
      const told = await ask()
      if (mine !== question) return
      answer.value = told
      is.value = 'loaded'
    } catch (cause) {
      if (mine !== question) return
      is.value = 'failed'
      trouble.value =
        cause instanceof Problem ? cause.fields.map((one) => `${one.field} ${one.message}`).join('; ') : ''
    }
  }
  watch(asked, again, { immediate: true })
  return { answer, is, trouble, again }
}

/** The rows of a report on some queues over a stretch of time. */
export const useRows = <T>(
  props: { range: [Date, Date]; queues: string[] },
  ask: (asked: { from: string; to: string; queue: string[] }) => Promise<{ rows: T[] }>,
): Answer<T[]> =>
  useAnswer(
    () => [props.range, props.queues],
    async () => {
      const [from, to] = props.range
      return (await ask({ from: from.toISOString(), to: to.toISOString(), queue: props.queues })).rows
    },
    [],
  )
