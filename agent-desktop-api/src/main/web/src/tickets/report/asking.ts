import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { complain } from '../../app/complain'
import { save } from '../../ui/save'

/** What was asked of the server, asked again whenever the question changes. */
export function useAnswer<Q, A>(
  question: () => Q,
  ask: (question: Q) => Promise<A>,
): { answer: ShallowRef<A | null>; is: Ref<'loading' | 'loaded' | 'failed'>; again: () => Promise<void> } {
  const answer = shallowRef<A | null>(null)
  const is = ref<'loading' | 'loaded' | 'failed'>('loading')
  let turn = 0

  async function again(): Promise<void> {
    const mine = ++turn
    is.value = 'loading'
    try {
      const told = await ask(question())
      if (mine !== turn) return
      answer.value = told
      is.value = 'loaded'
    } catch {
      if (mine === turn) is.value = 'failed'
    }
  }
  watch(question, again, { immediate: true })
  return { answer, is, again }
}

/** Hands what the server gives as a file to the person, or says why there is none. */
export async function download(file: Promise<Blob>, name: string): Promise<void> {
  try {
    save(await file, name)
  } catch (cause) {
    complain(cause)
  }
}
