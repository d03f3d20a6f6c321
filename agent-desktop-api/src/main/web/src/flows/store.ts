import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { complain } from '../app/complain'
import type { Finding, FlowDocument, FlowStep, FlowTold, FlowVerdict, Spot } from '../app/flows'
import { Problem } from '../app/http'
import { useSession } from '../app/session'
import type { Said } from '../ui/fields'
import * as change from './document/changing'
import { both, isSame } from './document/differences'
import { begun, done, redone, settled, undone, type History } from './document/history'
import { freeSpot, laidOut, placed, spotsOf } from './document/layout'
import { tidied } from './document/tidy'
import { troublesOf } from './document/troubles'
import { flows } from './requests'

const QUIET = 700

/** The one flow being designed: its document with what was before, what the server has, and what is wrong. */
export const useDesigner = defineStore('designer', () => {
  const session = useSession()
  const is = ref<'loading' | 'missing' | 'failed' | 'open'>('loading')
  const told = shallowRef<FlowTold | null>(null)
  const saved = shallowRef<FlowDocument | null>(null)
  const history = shallowRef<History<FlowDocument> | null>(null)
  const theirs = shallowRef<FlowTold | null>(null)
  const selected = ref('')
  const saving = ref(false)
  /** what the server said of a document that is no flow, each with its JSON pointer */
  const refused = shallowRef<Said[]>([])
  const findings = shallowRef<Finding[]>([])
  const verdicts = shallowRef<FlowVerdict[]>([])
  const checking = ref<'idle' | 'checking' | 'failed'>('idle')
  let name = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  const document = computed(() => history.value?.now ?? null)
  const troubles = computed(() => (document.value ? troublesOf(document.value) : []))
  const dirty = computed(
    () => document.value !== null && saved.value !== null && !isSame(tidied(document.value), saved.value),
  )
  const step = computed(() => document.value?.steps[selected.value] ?? null)

  function take(fresh: FlowTold): void {
    told.value = fresh
    saved.value = tidied(fresh.draft.document)
    history.value = begun(fresh.draft.document)
    theirs.value = null
    refused.value = []
    is.value = 'open'
    void check()
  }

  async function open(wanted: string): Promise<void> {
    close()
    name = wanted
    is.value = 'loading'
    try {
      const fresh = await flows.one(wanted)
      if (name === wanted) take(fresh)
    } catch (cause) {
      if (name === wanted) is.value = cause instanceof Problem && cause.status === 404 ? 'missing' : 'failed'
    }
  }

  /** Asks how the flow stands now, and leaves what is being written alone. */
  async function renew(): Promise<void> {
    const fresh = await flows.one(name)
    if (fresh.name === name) told.value = fresh
  }

  function close(): void {
    clearTimeout(timer)
    asked++
    name = ''
    history.value = null
    saved.value = null
    told.value = null
    selected.value = ''
    findings.value = []
    verdicts.value = []
  }

  /** Asks, once nothing was changed for a moment, what publication would refuse. */
  function soon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void check(), QUIET)
  }

  /** Has what whoever may change it has written looked through. */
  async function check(): Promise<void> {
    clearTimeout(timer)
    const now = document.value
    if (!now || !session.mayChange) return
    if (troubles.value.length > 0) {
      findings.value = []
      checking.value = 'idle'
      return
    }
    const mine = ++asked
    checking.value = 'checking'
    try {
      const answer = await flows.check(tidied(now))
      if (mine !== asked) return
      findings.value = answer.findings
      verdicts.value = answer.verdicts
      refused.value = []
      checking.value = 'idle'
    } catch (cause) {
      if (mine !== asked) return
      if (cause instanceof Problem && cause.status === 422) refused.value = cause.fields
      checking.value = cause instanceof Problem && cause.status === 422 ? 'idle' : 'failed'
    }
  }

  /** Changes the document; changes `about` the same thing in a row are undone as one. */
  function edit(make: (now: FlowDocument) => FlowDocument, about = ''): void {
    if (!history.value) return
    history.value = done(history.value, make(history.value.now), about)
    soon()
  }
  function travel(make: (now: History<FlowDocument>) => History<FlowDocument>): void {
    if (!history.value) return
    history.value = make(history.value)
    if (!step.value) selected.value = ''
    soon()
  }

  function add(verb: string, at: Spot | null, from?: { step: string; exit: string }): void {
    const now = document.value && placed(document.value)
    if (!now) return
    const below = from ? spotsOf(now)[from.step] : undefined
    const spot = freeSpot(now, at ?? { x: below?.x ?? 0, y: (below?.y ?? 0) + 170 })
    const [next, made] = change.added(now, verb, spot, from)
    edit(() => next)
    if (made) selected.value = made
  }
  function duplicate(one: string): void {
    const now = document.value && placed(document.value)
    const spot = now && spotsOf(now)[one]
    if (!now || !spot) return
    const [next, made] = change.duplicated(now, one, freeSpot(now, { x: spot.x + 240, y: spot.y }))
    edit(() => next)
    if (made) selected.value = made
  }
  function rename(from: string, to: string): void {
    edit((now) => change.renamed(now, from, to))
    if (selected.value === from && document.value && to in document.value.steps) selected.value = to
  }
  function remove(one: string): void {
    edit((now) => change.without(placed(now), one))
    if (!step.value) selected.value = ''
  }

  /** Keeps the draft at the server; true when it is kept. */
  async function save(): Promise<boolean> {
    const now = document.value
    const revision = told.value?.draft.revision
    if (!now || revision === undefined || saving.value || troubles.value.length > 0) return false
    const sent = tidied(now)
    saving.value = true
    try {
      const answer = await flows.save(name, sent, revision)
      saved.value = sent
      findings.value = answer.findings
      refused.value = []
      await renew()
      void check()
      return true
    } catch (cause) {
      await hear(cause)
      return false
    } finally {
      saving.value = false
    }
  }

  async function hear(cause: unknown): Promise<void> {
    if (!(cause instanceof Problem)) return complain(cause)
    if (cause.status === 422) refused.value = cause.fields
    else if (cause.status === 409) theirs.value = await flows.one(name)
    else complain(cause)
  }

  /** What to do when somebody else kept a draft meanwhile. */
  async function settle(how: 'takeTheirs' | 'takeMine' | 'takeBoth' | 'reconsider'): Promise<void> {
    const fresh = theirs.value
    const now = document.value
    theirs.value = null
    if (!fresh || !now || how === 'reconsider') return
    if (how === 'takeTheirs') return take(fresh)
    const merged = how === 'takeBoth' && saved.value ? both(saved.value, now, fresh.draft.document) : now
    told.value = fresh
    saved.value = tidied(fresh.draft.document)
    edit(() => merged ?? now)
    await save()
  }

  return {
    is,
    told,
    saved,
    history,
    theirs,
    selected,
    saving,
    refused,
    findings,
    verdicts,
    checking,
    document,
    troubles,
    dirty,
    step,
    mergeable: computed(() =>
      Boolean(
        theirs.value &&
        saved.value &&
        document.value &&
        both(saved.value, tidied(document.value), tidied(theirs.value.draft.document)),
      ),
    ),
    canUndo: computed(() => (history.value?.past.length ?? 0) > 0),
    canRedo: computed(() => (history.value?.future.length ?? 0) > 0),
    open,
    take,
    renew,
    close,
    check,
    edit,
    add,
    duplicate,
    rename,
    remove,
    save,
    settle,
    undo: () => travel(undone),
    redo: () => travel(redone),
    rest: () => (history.value ? (history.value = settled(history.value)) : null),
    discard: () => (told.value && saved.value ? edit(() => saved.value as FlowDocument) : undefined),
    changeStep: (one: string, fresh: FlowStep, about: string) =>
      edit((now) => change.changed(now, one, fresh), about),
    connect: (one: string, exit: string, target: string) =>
      edit((now) => change.connected(placed(now), one, exit, target)),
    move: (spots: Record<string, Spot>) => edit((now) => change.moved(now, spots)),
    tidy: () => edit((now) => change.moved(now, laidOut(now))),
  }
})
