import type { OverflowRule, OverflowTrigger } from '../../app/routing'

/** The limit a rule begins with; none where the trigger has no limit. */
export const defaultLimit: Record<OverflowTrigger, number | undefined> = {
  CLOSED: undefined,
  JOIN_EMPTY: undefined,
  LEAVE_EMPTY: undefined,
  LENGTH: 20,
  WAIT: 600,
}

/** The rule with the members its trigger and target have, and no others. */
export function tidyRule(rule: OverflowRule): OverflowRule {
  const limit = defaultLimit[rule.when]
  return {
    when: rule.when,
    ...(limit === undefined ? {} : { limit: rule.limit ?? limit }),
    to: rule.to,
    ...(rule.to === 'QUEUE' ? { queue: rule.queue ?? '' } : {}),
    ...(rule.to === 'ANNOUNCEMENT' ? { textZh: rule.textZh ?? '', textEn: rule.textEn ?? '' } : {}),
  }
}

/** The list with one item moved to another place. */
export function moved<T>(items: T[], from: number, to: number): T[] {
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length) return items
  const rest = items.filter((_, index) => index !== from)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}
