import type { Qini, Saves } from '../../app/retention'
import type { Picture } from '../../ui/chart'

const STEPS = 20

/** The height of a curve at `share`, between its points. */
export function heightAt(points: Qini['points'], share: number): number {
  const after = points.findIndex((point) => point.share >= share)
  const to = points[after]
  const from = points[Math.max(0, after - 1)]
  if (!to || !from) return points.at(-1)?.saves ?? 0
  if (to.share === from.share) return to.saves
  return from.saves + ((to.saves - from.saves) * (share - from.share)) / (to.share - from.share)
}

/** Saves by how many are called, best first: by uplift, by risk, by chance. */
export function qiniPicture(
  byUplift: Qini,
  byRisk: Qini | undefined,
  names: { uplift: string; risk: string; chance: string },
): Picture {
  const shares = Array.from({ length: STEPS + 1 }, (_, at) => at / STEPS)
  const end = byUplift.points.at(-1)?.saves ?? 0
  const lines: Picture['lines'] = [
    { name: names.uplift, tone: 'jade', values: shares.map((share) => heightAt(byUplift.points, share)) },
    { name: names.chance, tone: 'ink-3', dashed: true, values: shares.map((share) => share * end) },
  ]
  if (byRisk)
    lines.splice(1, 0, {
      name: names.risk,
      tone: 'amber',
      values: shares.map((share) => heightAt(byRisk.points, share)),
    })
  const least = Math.min(0, ...lines.flatMap((line) => line.values.map((value) => value ?? 0)))
  return {
    labels: shares.map((share) => `${Math.round(share * 100)}%`),
    unit: 'share',
    lines,
    ...(least < 0 ? { min: Math.floor(least * 100) / 100 } : {}),
  }
}

/** Where the interval and nothing at all lie on a line, in percent of its length. */
export function intervalOf(saves: Saves): { low: number; high: number; at: number; zero: number } {
  const reach = Math.max(Math.abs(saves.low), Math.abs(saves.high), 0.01) * 1.15
  const place = (value: number): number => Math.round(((value + reach) / (2 * reach)) * 1000) / 10
  return { low: place(saves.low), high: place(saves.high), at: place(saves.difference), zero: 50 }
}

/** How full a budget is, and whether it is time to look. */
export function budgetOf(
  spentFen: number,
  budgetFen: number,
): { share: number; tone: 'good' | 'warn' | 'bad' } {
  const share = budgetFen === 0 ? 0 : Math.min(1, spentFen / budgetFen)
  return { share, tone: share < 0.8 ? 'good' : share < 1 ? 'warn' : 'bad' }
}
