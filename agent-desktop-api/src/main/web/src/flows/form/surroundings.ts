import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Surroundings } from '../../app/flows'
import { verbsOf } from '../document/schema'
import { flows } from '../requests'

/** What a flow may name, as the server knows it. */
export const useSurroundings = defineStore('flowSurroundings', () => {
  const all = shallowRef<Surroundings>({ queues: [], prompts: [], facts: [], flows: [] })
  const failed = ref(false)
  /** the verbs of the language as the server has it; null until it has told */
  const verbs = shallowRef<string[] | null>(null)
  async function load(): Promise<void> {
    try {
      const [told, schema] = await Promise.all([flows.surroundings(), flows.schema()])
      all.value = told
      verbs.value = verbsOf(schema)
      failed.value = false
    } catch {
      failed.value = true
    }
  }
  return { all, failed, verbs, load, of: (kind: string): string[] => all.value[kind] ?? [] }
})
