import { ref } from 'vue'
import type { ArticleFile } from '../../app/knowledge'
import { complain } from '../../app/complain'
import { Problem } from '../../app/http'
import { i18n } from '../../app/i18n'
import { obstacleOf } from '../../tickets/one/files'
import { sure } from '../../ui/sure'
import { fileAddress, knowledge } from '../requests'

/** Files on their way to an article, each with its progress and, when refused, why. */
export function useFiling(article: () => string, attached: () => number, renew: () => Promise<void>) {
  const { t } = i18n.global
  const going = ref<{ key: number; name: string; share: number; refused: string }[]>([])
  let count = 0

  const change = (key: number, share: number, refused = ''): void => {
    going.value = going.value.map((one) => (one.key === key ? { ...one, share, refused } : one))
  }
  const forget = (key: number): void => {
    going.value = going.value.filter((one) => one.key !== key)
  }

  async function add(file: File): Promise<ArticleFile | null> {
    const key = ++count
    const obstacle = obstacleOf(file, attached())
    const refused = obstacle ? t(`tickets.attachment.${obstacle}`) : ''
    going.value = [...going.value, { key, name: file.name, share: 0, refused }]
    if (refused) return null
    try {
      const kept = await knowledge.attach(article(), file, (share) => change(key, share))
      forget(key)
      await renew()
      return kept
    } catch (cause) {
      const said = cause instanceof Problem ? cause.fields[0]?.message || cause.detail : ''
      change(key, 0, said || t('app.failed'))
      return null
    }
  }

  async function drop(file: ArticleFile): Promise<void> {
    const question = t('tickets.attachment.removeSure', { name: file.name })
    if (!(await sure(question, t('app.yes'), t('app.cancel')))) return
    await knowledge.detach(article(), file.id).catch(complain)
    await renew().catch(complain)
  }

  /** Puts a picture among the files, and says where it lies. */
  const picture = async (file: File): Promise<string | null> => {
    const kept = await add(file)
    return kept && fileAddress(article(), kept.id)
  }
  return { going, add, drop, forget, picture }
}

export type Filing = ReturnType<typeof useFiling>
