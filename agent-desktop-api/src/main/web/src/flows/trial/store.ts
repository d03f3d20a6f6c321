import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { FlowDocument, FlowTest, TestAct, TrialTold } from '../../app/flows'
import { Problem } from '../../app/http'
import type { Said } from '../../ui/fields'
import { errandsOf, factsOf, partsOf } from '../document/names'
import { tidied } from '../document/tidy'
import { flows } from '../requests'
import { useDesigner } from '../store'
import { expected, formOf, freshForm, knownOf, withAsked, type Asked, type KnownForm } from './known'

/** More flows are not looked into for what they ask of others. */
const mostParts = 20

/** One customer being tried: what is known, what was done so far, and what came of it. */
export const useTrial = defineStore('flowTrial', () => {
  const designer = useDesigner()
  const form = ref<KnownForm>(freshForm())
  const script = shallowRef<TestAct[]>([])
  const told = shallowRef<TrialTold | null>(null)
  const is = ref<'idle' | 'running' | 'refused' | 'failed'>('idle')
  const wrong = shallowRef<Said[]>([])
  let asked = 0

  const parts = shallowRef<FlowDocument[]>([])
  const asks = computed<Asked>(() => {
    const all = [...(designer.document ? [designer.document] : []), ...parts.value]
    return { facts: [...new Set(all.flatMap(factsOf))], errands: all.flatMap(errandsOf) }
  })

  /** Reads the flows that this one goes through, for what they ask of others. */
  async function readParts(): Promise<void> {
    const known = new Map(parts.value.map((part) => [part.flow, part]))
    const found = new Map<string, FlowDocument>()
    const open = designer.document ? partsOf(designer.document) : []
    for (const name of open) {
      if (found.has(name) || found.size >= mostParts) continue
      const part = known.get(name) ?? (await flows.one(name).catch(() => null))?.draft.document
      if (!part) continue // that it is not there is told by the check
      found.set(name, part)
      open.push(...partsOf(part))
    }
    parts.value = [...found.values()]
  }

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
    await readParts()
    if (mine !== asked) return
    form.value = withAsked(form.value, asks.value)
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
    parts.value = []
    form.value = freshForm()
  }
  async function replay(test: FlowTest): Promise<void> {
    await readParts()
    form.value = formOf(test, asks.value)
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
    asks,
    readParts,
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
