import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { complain } from '../app/complain'
import { Problem } from '../app/http'
import {
  canTakeBoth,
  copyOf,
  foldEditing,
  isDirty,
  nothingEdited,
  type Editing,
  type EditingSaid,
  type Versioned,
} from './editing'

/** Where a document comes from and goes to. */
export interface Doors<T> {
  load: (key: string) => Promise<T>
  save: (draft: T) => Promise<T>
}

/** A document being edited against the server. */
export interface Editor<T extends Versioned> {
  editing: Ref<Editing<T>>
  dirty: ComputedRef<boolean>
  bothPossible: ComputedRef<boolean>
  say: (said: EditingSaid<T>) => void
  open: (key: string) => Promise<void>
  save: () => Promise<boolean>
  restore: (document: T) => void
}

/** The one document being edited: a fold of what the person and the server said. */
export function useEditor<T extends Versioned>(doors: Doors<T>): Editor<T> {
  const editing = ref(nothingEdited<T>()) as Ref<Editing<T>>
  let key = ''
  const say = (said: EditingSaid<T>): void => {
    editing.value = foldEditing(editing.value, said)
  }

  async function open(wanted: string): Promise<void> {
    key = wanted
    editing.value = nothingEdited<T>()
    try {
      const document = await doors.load(wanted)
      if (key === wanted) say({ type: 'loaded', document })
    } catch (cause) {
      const isMissing = cause instanceof Problem && cause.status === 404
      if (key === wanted) say({ type: isMissing ? 'missing' : 'failed' })
    }
  }

  /** Saves the draft; true when the server took it. */
  async function save(): Promise<boolean> {
    const draft = editing.value.draft
    if (!draft) return false
    say({ type: 'sent' })
    try {
      say({ type: 'saved', document: await doors.save(draft) })
      return true
    } catch (cause) {
      await hear(cause)
      return false
    }
  }

  async function hear(cause: unknown): Promise<void> {
    if (cause instanceof Problem && cause.fields.length > 0)
      return say({ type: 'refused', errors: cause.fields })
    if (cause instanceof Problem && cause.slug === 'changed-meanwhile') {
      try {
        return say({ type: 'overtaken', theirs: await doors.load(key) })
      } catch (again) {
        complain(again)
      }
    } else complain(cause)
    say({ type: 'unsent' })
  }

  watch(
    () => {
      const { draft } = editing.value
      return draft ? foldEditing(editing.value, { type: 'edited', draft }).errors.length : 0
    },
    (left) => {
      const { draft, errors } = editing.value
      if (draft && left < errors.length) say({ type: 'edited', draft })
    },
  )

  return {
    editing,
    dirty: computed(() => isDirty(editing.value)),
    bothPossible: computed(() => canTakeBoth(editing.value)),
    say,
    open,
    save,
    restore: (document) =>
      say({
        type: 'edited',
        draft: copyOf({ ...document, version: editing.value.base?.version ?? document.version }),
      }),
  }
}
