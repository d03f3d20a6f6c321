import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Ability, QueuePolicy } from '../app/routing'
import { durationOf } from '../ui/format'
import type { Words } from './queues/facts'
import { requests } from './requests'

/** All queues and agents by name, for lists, choices and sentences. */
export const useDirectory = defineStore('directory', () => {
  const queues = shallowRef<QueuePolicy[]>([])
  const agents = shallowRef<Ability[]>([])
  const is = ref<'empty' | 'loading' | 'loaded' | 'failed'>('empty')

  async function load(): Promise<void> {
    if (is.value !== 'loaded') is.value = 'loading'
    try {
      ;[queues.value, agents.value] = await Promise.all([requests.queues(), requests.agents()])
      is.value = 'loaded'
    } catch {
      is.value = 'failed'
    }
  }

  const known = computed(() => new Map(queues.value.map((queue) => [queue.name, queue])))
  const people = computed(() => new Map(agents.value.map((agent) => [agent.id, agent.displayName])))
  /** Every skill some agent has. */
  const skills = computed(() =>
    [...new Set(agents.value.flatMap((agent) => agent.skills.map((skill) => skill.name)))].sort(),
  )
  const membersOf = (queue: string): Ability[] => agents.value.filter((agent) => agent.queues.includes(queue))

  return { queues, agents, is, load, known, people, skills, membersOf }
})

/** The names of queues and agents, and policies in words, in the reader's language. */
export function useWords(): Words & { agent: (id: string | undefined) => string } {
  const { t, locale } = useI18n()
  const directory = useDirectory()
  if (directory.is === 'empty') void directory.load()
  return {
    say: (key, named) => t(key, named ?? {}),
    duration: (seconds) => durationOf(seconds, locale.value),
    queue: (name) => {
      const queue = directory.known.get(name)
      return (queue && (locale.value === 'zh' ? queue.labelZh : queue.labelEn)) || name
    },
    agent: (id) => (id ? (directory.people.get(id) ?? id) : ''),
  }
}
