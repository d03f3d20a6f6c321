import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ReasonLists } from '../../app/reasons'
import { reasons } from './requests'

type Closed = { closedAs?: string; reason?: string }

/** What a lead was closed as is named by its reason, too; "" when nobody said one. */
export const nameOfReason = (lists: ReasonLists | null, one: Closed, isChinese: boolean): string => {
  if (!one.reason) return ''
  const known = (one.closedAs === 'WON' ? lists?.reasons.won : lists?.reasons.lost)?.find(
    (reason) => reason.code === one.reason,
  )
  return known ? (isChinese ? known.labelZh : known.labelEn) : one.reason
}

/** Names the reasons of a campaign; by their codes while it is not known what they are called. */
export function useReasonNames(campaign: string): (one: Closed) => string {
  const { locale } = useI18n()
  const lists = shallowRef<ReasonLists | null>(null)
  reasons.lists(campaign).then(
    (found) => (lists.value = found),
    () => undefined,
  )
  return (one) => nameOfReason(lists.value, one, locale.value === 'zh')
}
