import { computed, ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import { useI18n } from 'vue-i18n'
import type { CalendarRule, CategoryRule, GroupRule, SlaRules } from '../../app/rules'
import { durationOf, yuanOf } from '../../ui/format'
import type { Change } from '../../ui/change'
import { differences, fieldName, type FactWords } from './facts'
import { rules } from './requests'

/** All categories, groups, calendars and classes, for lists and choices. */
export const useRuleBook = defineStore('ruleBook', () => {
  const categories = shallowRef<CategoryRule[]>([])
  const groups = shallowRef<GroupRule[]>([])
  const calendars = shallowRef<CalendarRule[]>([])
  const policy = shallowRef<SlaRules | null>(null)
  const is = ref<'empty' | 'loading' | 'loaded' | 'failed'>('empty')

  async function load(): Promise<void> {
    if (is.value !== 'loaded') is.value = 'loading'
    const [kinds, teams, times, promises] = await Promise.allSettled([
      rules.categories(),
      rules.groups(),
      rules.calendars(),
      rules.policy(),
    ])
    if (kinds.status === 'fulfilled') categories.value = kinds.value
    if (teams.status === 'fulfilled') groups.value = teams.value
    if (times.status === 'fulfilled') calendars.value = times.value
    if (promises.status === 'fulfilled') policy.value = promises.value
    const isThere = kinds.status === 'fulfilled' && teams.status === 'fulfilled'
    is.value = isThere && times.status === 'fulfilled' ? 'loaded' : 'failed'
  }
  const category = computed(() => new Map(categories.value.map((one) => [one.code, one])))
  const group = computed(() => new Map(groups.value.map((one) => [one.name, one])))
  return { categories, groups, calendars, policy, is, load, category, group }
})

interface Labelled {
  labelZh: string
  labelEn: string
}

/** Names of rules, and rules in words, in the reader's language. */
export function useRuleWords() {
  const { t, te, locale } = useI18n()
  const book = useRuleBook()
  const label = (one: Labelled | undefined, otherwise: string): string =>
    (one && (locale.value === 'zh' ? one.labelZh : one.labelEn)) || otherwise
  const facts: FactWords = {
    part: (part) => (te(`rules.part.${part}`) ? t(`rules.part.${part}`) : part),
    section: (part) => (te(`rules.sectionOf.${part}`) ? t(`rules.sectionOf.${part}`) : ''),
    value: (part, value) => {
      if (typeof value === 'boolean') return t(value ? 'rules.yes' : 'rules.no')
      if (typeof value === 'number') {
        if (/Seconds$|Response$|^resolution$/.test(part)) return durationOf(value, locale.value)
        if (/Fen$/.test(part)) return yuanOf(value / 100, 'zh-CN')
        return /ercent/.test(part) ? `${value}%` : String(value)
      }
      return te(`rules.value.${value}`) ? t(`rules.value.${value}`) : value
    },
  }
  return {
    label,
    category: (code: string) => label(book.category.get(code), code),
    group: (name: string) => label(book.group.get(name), name),
    duration: (seconds: number) => durationOf(seconds, locale.value),
    changes: (before: object, after: object): Change[] => differences(before, after, facts),
    field: (path: string): string => fieldName(path, facts.part),
  }
}
