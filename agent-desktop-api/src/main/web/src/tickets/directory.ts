import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { AgentBrief, Role } from '../app/api'
import { api } from '../app/http'
import type { Category, TicketGroup } from '../app/categories'
import { durationOf, shortMomentOf, yuanOf } from '../ui/format'
import type { Teller } from './one/story'
import { ticketing, type Promises } from './requests'

/** Categories, groups and people, asked for once. */
export const useTicketDirectory = defineStore('ticketDirectory', () => {
  const categories = shallowRef<Category[]>([])
  const groups = shallowRef<TicketGroup[]>([])
  const agents = shallowRef<AgentBrief[]>([])
  const promises = shallowRef<Promises>({ classes: [], warnings: [] })
  const is = ref<'empty' | 'loading' | 'loaded' | 'failed'>('empty')

  async function load(): Promise<void> {
    is.value = 'loading'
    const [kinds, teams, people, policy] = await Promise.allSettled([
      ticketing.categories(),
      ticketing.groups(),
      api.agents(),
      ticketing.promises(),
    ])
    if (kinds.status === 'fulfilled') categories.value = kinds.value
    if (teams.status === 'fulfilled') groups.value = teams.value
    if (people.status === 'fulfilled') agents.value = people.value
    if (policy.status === 'fulfilled') promises.value = policy.value
    is.value = kinds.status === 'fulfilled' ? 'loaded' : 'failed'
  }

  const category = computed(() => new Map(categories.value.map((one) => [one.code, one])))
  const group = computed(() => new Map(groups.value.map((one) => [one.name, one])))
  const agent = computed(() => new Map(agents.value.map((one) => [one.id, one.displayName])))
  const slaClass = computed(() => new Map(promises.value.classes.map((one) => [one.name, one])))
  return { categories, groups, agents, promises, is, load, category, group, agent, slaClass }
})

type Labelled = { labelZh?: string | undefined; labelEn?: string | undefined }

/** Names of categories, groups, people and causes in the reader's language. */
export function useTicketWords(): Teller & {
  label: (labelled: Labelled | undefined, otherwise: string) => string
  path: (code: string) => string
  risk: (word: string) => string
} {
  const { t, te, locale } = useI18n()
  const directory = useTicketDirectory()
  if (directory.is === 'empty') void directory.load()
  const label = (labelled: Labelled | undefined, otherwise: string): string =>
    (labelled && (locale.value === 'zh' ? labelled.labelZh : labelled.labelEn)) || otherwise
  const category = (code: string): string => label(directory.category.get(code), code)
  const parts = (code: string): string[] =>
    code.split('.').map((_, index, all) => all.slice(0, index + 1).join('.'))
  const causes = computed(
    () =>
      new Map(
        directory.categories.flatMap((one) => one.rootCauses ?? []).map((cause) => [cause.code, cause]),
      ),
  )
  return {
    say: (key, named) => t(key, named ?? {}),
    has: (key) => te(key),
    label,
    category,
    path: (code) => parts(code).map(category).join(' / '),
    group: (name) => label(directory.group.get(name), name),
    agent: (id) => directory.agent.get(id) ?? id,
    cause: (code) => label(causes.value.get(code), code),
    slaClass: (name) => label(directory.slaClass.get(name), name),
    told: (name) =>
      te(`role.${name}`)
        ? t(`role.${name as Role}`)
        : te(`tickets.told.${name}`)
          ? t(`tickets.told.${name}`)
          : label(directory.group.get(name), directory.agent.get(name) ?? name),
    risk: (word) => (word === 'customer' ? t('tickets.mark.riskCustomer') : word),
    length: (seconds) => durationOf(seconds, locale.value),
    moment: (instant) => shortMomentOf(instant),
    money: (fen) => yuanOf(fen / 100, locale.value === 'zh' ? 'zh-CN' : 'en'),
  }
}
