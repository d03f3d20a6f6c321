import { computed, onBeforeUnmount, shallowRef } from 'vue'
import type { Article } from '../../app/knowledge'
import { complain } from '../../app/complain'
import { Problem } from '../../app/http'
import { knowledge } from '../requests'
import {
  foldWorking,
  isUnsaved,
  isWritable,
  nothingWritten,
  revisionOf,
  wantedOf,
  type Draft,
  type WorkingSaid,
} from './working'

const QUIET = 1_500

/** One article being written, saved by itself whenever the author pauses. */
export function useWriting() {
  const working = shallowRef(nothingWritten)
  let id = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<boolean> | null = null
  const say = (said: WorkingSaid): void => {
    working.value = foldWorking(working.value, said)
  }

  async function open(wanted: string): Promise<void> {
    clearTimeout(timer)
    id = wanted
    working.value = nothingWritten
    try {
      const article = await knowledge.article(wanted)
      if (id === wanted) say({ type: 'loaded', article })
    } catch (cause) {
      if (id === wanted)
        say({ type: cause instanceof Problem && cause.status === 404 ? 'missing' : 'failed' })
    }
  }

  function edit(part: Partial<Draft>): void {
    const { draft } = working.value
    if (!draft) return
    say({ type: 'edited', draft: { ...draft, ...part } })
    clearTimeout(timer)
    timer = setTimeout(() => void save(), QUIET)
  }

  /** Saves what is not yet saved; true when the server has all of it. */
  async function save(): Promise<boolean> {
    clearTimeout(timer)
    if (saving) await saving
    const { article, draft, theirs } = working.value
    if (!article || !draft || !isUnsaved(working.value)) return true
    if (theirs || !isWritable(working.value)) return false
    saving = send(article, draft).finally(() => (saving = null))
    return saving
  }

  async function send(article: Article, draft: Draft): Promise<boolean> {
    const wanted = id
    say({ type: 'sent' })
    try {
      const now = await knowledge.write(article.id, revisionOf(article), wantedOf(draft))
      if (wanted !== id) return true
      say({ type: 'saved', article: now })
      if (isUnsaved(working.value)) edit({})
      return true
    } catch (cause) {
      if (wanted === id) await hear(cause)
      return false
    }
  }

  async function hear(cause: unknown): Promise<void> {
    if (cause instanceof Problem && cause.fields.length > 0)
      return say({ type: 'refused', errors: cause.fields })
    if (cause instanceof Problem && cause.status === 409) {
      try {
        return say({ type: 'overtaken', article: await knowledge.article(id) })
      } catch (again) {
        complain(again)
      }
    } else complain(cause)
    say({ type: 'unsent' })
  }

  /** Does `verb` after everything is saved; why not, when the server refused. */
  async function act(verb: string, body: object): Promise<'done' | 'unsaved' | Problem> {
    if (!(await save())) return 'unsaved'
    try {
      say({ type: 'loaded', article: await knowledge.act(id, verb, body) })
      return 'done'
    } catch (cause) {
      if (cause instanceof Problem) return cause
      throw cause
    }
  }

  /** Asks how the article stands now, and leaves what is being written alone. */
  async function renew(): Promise<void> {
    say({ type: 'told', article: await knowledge.article(id) })
  }

  onBeforeUnmount(() => clearTimeout(timer))
  return {
    working,
    say,
    open,
    edit,
    save,
    act,
    renew,
    unsaved: computed(() => isUnsaved(working.value)),
    writable: computed(() => isWritable(working.value)),
  }
}

export type Writing = ReturnType<typeof useWriting>
