import type { Allowance, Bill } from '../../app/customers'

/** The bills as bars, the oldest first: each a share in percent of the largest. */
export function barsOf(bills: Bill[]): { month: string; amount: number; index: number; share: number }[] {
  const largest = Math.max(...bills.map((bill) => bill.amount), 0)
  return bills
    .map((bill, index) => ({
      month: bill.month,
      amount: bill.amount,
      index,
      share: largest > 0 ? Math.max(0, (bill.amount / largest) * 100) : 0,
    }))
    .reverse()
}

/** So much of an allowance, as people say it: data in GB, calls in minutes, texts as a number. */
export function amountOf(amount: number, kind: Allowance['kind']): string {
  if (kind !== 'DATA') return String(amount)
  return amount < 1024 ? `${amount} MB` : `${(amount / 1024).toFixed(1)} GB`
}

/** Whole days until the end of a day; negative when it has passed. */
export const daysLeft = (day: string, now: number): number =>
  Math.ceil((Date.parse(`${day}T23:59:59`) - now) / 86_400_000) - 1
