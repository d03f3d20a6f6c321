import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { KnowledgeCategory } from '../app/knowledge'
import { knowledge } from './requests'
import { branchesOf, pathOf } from './tree'

/** The categories of articles, asked for once. */
export const useKnowledgeDirectory = defineStore('knowledgeDirectory', () => {
  const categories = shallowRef<KnowledgeCategory[]>([])
  const is = ref<'empty' | 'loading' | 'loaded' | 'failed'>('empty')

  async function load(): Promise<void> {
    is.value = 'loading'
    try {
      categories.value = (await knowledge.categories()).categories
      is.value = 'loaded'
    } catch {
      is.value = 'failed'
    }
  }

  const known = computed(() => new Map(categories.value.map((one) => [one.id, one])))
  const branches = computed(() => branchesOf(categories.value))
  return { categories, known, branches, is, load }
})

/** Names of categories, kinds and scopes in the reader's language. */
export function useKnowledgeWords() {
  const { t, locale } = useI18n()
  const directory = useKnowledgeDirectory()
  if (directory.is === 'empty') void directory.load()
  const labelOf = (one: KnowledgeCategory): string =>
    (locale.value === 'zh' ? one.labelZh : one.labelEn) || one.labelZh || one.id
  const category = (id: string | null): string => {
    const found = id ? directory.known.get(id) : undefined
    return found ? labelOf(found) : (id ?? t('knowledge.noCategory'))
  }
  return {
    category,
    path: (id: string | null): string =>
      id ? pathOf(id, directory.known).map(labelOf).join(' / ') || id : t('knowledge.noCategory'),
    kind: (kind: string): string => t(`knowledge.kind.${kind}`),
    scope: (provinces: string[]): string => {
      if (provinces.length === 0) return t('knowledge.everywhere')
      const named = provinces.slice(0, 3).join(locale.value === 'zh' ? '、' : ', ')
      return provinces.length > 3 ? t('knowledge.andMore', { named, n: provinces.length }) : named
    },
  }
}
