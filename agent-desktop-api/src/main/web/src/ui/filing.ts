import { ref } from 'vue'
import { complain } from '../app/complain'
import { Problem } from '../app/http'
import { i18n } from '../app/i18n'
import { obstacleOf } from './files'
import { sure } from './sure'

/** Where the files of something are kept. */
export interface FileDoors<F> {
  /** how many there may be */
  most: number
  attached: () => number
  send: (file: File, progress: (share: number) => void) => Promise<F>
  drop: (id: string) => Promise<unknown>
  /** asks anew what there is */
  renew: () => Promise<void>
}

/** Files on their way to the server, each with its progress and, when refused, why. */
export function useFiling<F>(doors: FileDoors<F>) {
  const { t } = i18n.global
  const going = ref<{ key: number; name: string; share: number; refused: string }[]>([])
  let count = 0

  const change = (key: number, share: number, refused = ''): void => {
    going.value = going.value.map((one) => (one.key === key ? { ...one, share, refused } : one))
  }
  const forget = (key: number): void => {
    going.value = going.value.filter((one) => one.key !== key)
  }

  async function add(file: File): Promise<F | null> {
    const key = ++count
    const obstacle = obstacleOf(file, doors.attached(), doors.most)
    const refused = obstacle ? t(`files.${obstacle}`, { n: doors.most }) : ''
    going.value = [...going.value, { key, name: file.name, share: 0, refused }]
    if (refused) return null
    try {
      const kept = await doors.send(file, (share) => change(key, share))
      forget(key)
      await doors.renew()
      return kept
    } catch (cause) {
      const said = cause instanceof Problem ? cause.fields[0]?.message || cause.detail : ''
      change(key, 0, said || t('app.failed'))
      return null
    }
  }
  async function addAll(files: Iterable<File>): Promise<void> {
    for (const file of [...files]) await add(file)
  }

  async function drop(file: { id: string; name: string }): Promise<void> {
    if (!(await sure(t('files.removeSure', { name: file.name }), t('app.yes'), t('app.cancel')))) return
    await doors.drop(file.id).catch(complain)
    await doors.renew().catch(complain)
  }
  return { most: doors.most, going, add, addAll, drop, forget }
}

export type Filing = Pick<ReturnType<typeof useFiling>, 'most' | 'going' | 'addAll' | 'drop' | 'forget'>
