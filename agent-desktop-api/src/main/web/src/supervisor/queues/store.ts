import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { complain } from '../../app/complain'
import { Problem } from '../../app/http'
import type { QueuePolicy } from '../../app/routing'
import { useDirectory } from '../directory'
import { requests } from '../requests'
import { canTakeBoth, foldEditor, freshPolicy, isDirty, noEditor, type Editor, type Said } from './editor'

/** The one policy being edited: a fold of what the person and the server said. */
export const useQueueEditor = defineStore('queueEditor', () => {
  const editor = ref<Editor>(noEditor)
  const say = (said: Said): void => {
    editor.value = foldEditor(editor.value, said)
  }
  const statusOf = (cause: unknown): number => (cause instanceof Problem ? cause.status : -1)

  async function open(name: string): Promise<void> {
    editor.value = noEditor
    try {
      say({ type: 'loaded', document: await requests.queue(name) })
    } catch (cause) {
      say({ type: statusOf(cause) === 404 ? 'missing' : 'failed' })
    }
  }

  /** Saves the draft; true when the server took it. */
  async function save(): Promise<boolean> {
    const draft = editor.value.draft
    if (!draft) return false
    say({ type: 'sent' })
    try {
      say({ type: 'saved', document: await requests.saveQueue(draft) })
      void useDirectory().load()
      return true
    } catch (cause) {
      await hear(cause, draft.name)
      return false
    }
  }

  async function hear(cause: unknown, name: string): Promise<void> {
    if (cause instanceof Problem && cause.fields.length > 0)
      return say({ type: 'refused', errors: cause.fields })
    if (cause instanceof Problem && cause.slug === 'changed-meanwhile') {
      try {
        return say({ type: 'overtaken', theirs: await requests.queue(name) })
      } catch (again) {
        complain(again)
      }
    } else complain(cause)
    say({ type: 'unsent' })
  }

  watch(
    () =>
      foldEditor(editor.value, { type: 'edited', draft: editor.value.draft as QueuePolicy }).errors.length,
    (left) => {
      const { draft, errors } = editor.value
      if (draft && left < errors.length) say({ type: 'edited', draft })
    },
  )

  return {
    editor,
    say,
    open,
    save,
    begin: (name: string) => say({ type: 'begun', document: freshPolicy(name) }),
    restore: (policy: QueuePolicy) => {
      const version = editor.value.base?.version ?? policy.version
      say({ type: 'edited', draft: JSON.parse(JSON.stringify({ ...policy, version })) as QueuePolicy })
    },
    dirty: computed(() => isDirty(editor.value)),
    bothPossible: computed(() => canTakeBoth(editor.value)),
  }
})
