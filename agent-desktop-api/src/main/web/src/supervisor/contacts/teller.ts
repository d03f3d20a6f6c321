import { useI18n } from 'vue-i18n'
import { useWords } from '../directory'
import type { Teller } from './story'

/** The reader's language, with the names of queues and agents. */
export function useTeller(): Teller {
  const { te } = useI18n()
  return { ...useWords(), has: (key) => te(key) }
}
