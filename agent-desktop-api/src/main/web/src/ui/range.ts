/** From midnight `back` days ago, for `days` days. */
export function daysBack(back: number, days: number, now = new Date()): [Date, Date] {
  const from = new Date(now.getFullYear(), now.getMonth(), now.getDate() - back)
  return [from, new Date(from.getFullYear(), from.getMonth(), from.getDate() + days)]
}

/** The day of a moment here, as YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** The minutes between two moments as an ISO duration. */
export const lengthOf = (from: Date, to: Date): string =>
  `PT${Math.max(1, Math.ceil((to.getTime() - from.getTime()) / 60_000))}M`
