import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { FlowTest, TestAct, TrialTold } from '../../app/flows'
import { Problem } from '../../app/http'
import type { Said } from '../../ui/fields'
import { factsOf } from '../document/names'
import { tidied } from '../document/tidy'
import { flows } from '../requests'
import { useDesigner } from '../store'
import { expected, formOf, freshForm, knownOf, withFacts, type KnownForm } from './known'

/** One customer being tried: what is known, what was done so far, and what came of it. */
export const useTrial = defineStore('flowTrial', () => {
  const designer = useDesigner()
  const form = ref<KnownForm>(freshForm())
  const script = shallowRef<TestAct[]>([])
  const told = shallowRef<TrialTold | null>(null)
  const is = ref<'idle' | 'running' | 'refused' | 'failed'>('idle')
  const wrong = shallowRef<Said[]>([])
  let asked = 0

  const facts = computed(() => (designer.document ? factsOf(designer.document) : []))

  /** Runs the whole script anew against the flow as it is being written. */
  async function run(): Promise<void> {
    const document = designer.document
    if (!document) return
    const mine = ++asked
    if (designer.troubles.length > 0) {
      is.value = 'refused'
      return
    }
    is.value = 'running'
    form.value = withFacts(form.value, facts.value)
    try {
      const answer = await flows.trial(tidied(document), knownOf(form.value), script.value)
      if (mine !== asked) return
      told.value = answer
      is.value = 'idle'
    } catch (cause) {
      if (mine !== asked) return
      const isRefused = cause instanceof Problem && cause.status >= 400 && cause.status < 500
      wrong.value = isRefused ? cause.fields : []
      is.value = isRefused ? 'refused' : 'failed'
    }
  }
  async function act(one: TestAct): Promise<void> {
    script.value = [...script.value, one]
    await run()
  }
  async function back(): Promise<void> {
    script.value = script.value.slice(0, -1)
    await run()
  }
  async function start(): Promise<void> {
    script.value = []
    told.value = null
    await run()
  }
  function reset(): void {
    asked++
    script.value = []
    told.value = null
    is.value = 'idle'
    form.value = freshForm()
  }
  async function replay(test: FlowTest): Promise<void> {
    form.value = formOf(test, facts.value)
    script.value = test.script ?? []
    told.value = null
    await run()
  }
  /** The trial as a test case of the flow. */
  const asTest = (name: string, says: string[]): FlowTest | null =>
    told.value && {
      name,
      ...knownOf(form.value),
      ...(script.value.length > 0 ? { script: script.value } : {}),
      expect: expected(told.value, says),
    }

  return {
    form,
    script,
    told,
    is,
    wrong,
    facts,
    run,
    act,
    back,
    start,
    reset,
    replay,
    asTest,
    here: computed(() => told.value?.step ?? ''),
    passed: computed(() => new Set((told.value?.lines ?? []).map((line) => line.step))),
    isOver: computed(() => told.value !== null && told.value.end !== 'waiting'),
  }
})
