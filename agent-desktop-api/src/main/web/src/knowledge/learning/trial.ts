import { onBeforeUnmount, ref, shallowRef } from 'vue'
import type { RelevanceRun } from '../../app/learning'
import { complain } from '../../app/complain'
import { learning, type Trial } from '../learningRequests'

const EVERY = 700

/** A trial of the search over a labelled set, followed until it is done. */
export function useTrial() {
  const run = shallowRef<RelevanceRun | null>(null)
  const starting = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let wanted = ''

  async function follow(id: string): Promise<void> {
    try {
      const told = await learning.running(id)
      if (id !== wanted) return
      run.value = told
    } catch {
      // one lost answer is no lost run: asked again below
    }
    if (id === wanted && (run.value === null || run.value.state === 'RUNNING'))
      timer = setTimeout(() => void follow(id), EVERY)
  }

  async function start(trial: Trial): Promise<void> {
    clearTimeout(timer)
    starting.value = true
    run.value = null
    try {
      wanted = (await learning.run(trial)).id
      run.value = { id: wanted, state: 'RUNNING', done: 0, total: 0 }
      void follow(wanted)
    } catch (cause) {
      complain(cause)
    } finally {
      starting.value = false
    }
  }

  /** Shows a run that somebody began before. */
  function open(begun: RelevanceRun): void {
    clearTimeout(timer)
    wanted = begun.id
    void follow(begun.id)
  }

  onBeforeUnmount(() => {
    wanted = ''
    clearTimeout(timer)
  })
  return { run, starting, start, open }
}
