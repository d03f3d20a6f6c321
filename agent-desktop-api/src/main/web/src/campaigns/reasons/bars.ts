import type { Outcome, ReasonCount } from '../../app/reasons'
import { tones, type Tone } from '../../ui/chart'

/** A part of a bar. */
export interface Part {
  name: string
  tone: Tone
  count: number
}

/** A reason, and how many leads came out so; its parts are the same in every bar, in the same order. */
export interface Bar {
  code: string
  name: string
  count: number
  parts: Part[]
}

/** What bars are made of. */
export interface Cut {
  closing: Outcome
  /** only leads that were given it; '' for those given none, null for all */
  offer: string | null
  /** the code and the name of the part of a bar that a count belongs to */
  partOf: (count: ReasonCount) => { key: string; name: string }
  nameOf: (count: ReasonCount) => string
}

const REST = tones.length - 1

/** The names of parts with their colours, the largest first; those beyond the colours share the last. */
function colours(counts: ReasonCount[], cut: Cut): Map<string, { name: string; tone: Tone }> {
  const sums = new Map<string, { name: string; sum: number }>()
  for (const count of counts) {
    const { key, name } = cut.partOf(count)
    sums.set(key, { name, sum: (sums.get(key)?.sum ?? 0) + count.leads })
  }
  const ordered = [...sums.entries()].sort(([, a], [, b]) => b.sum - a.sum)
  return new Map(
    ordered.map(([key, { name }], at) => [key, { name, tone: tones[Math.min(at, REST)] ?? 'ink-3' }]),
  )
}

/** One bar for each reason, the longest first, and the parts that all of them have. */
export function barsOf(all: ReasonCount[], cut: Cut): { bars: Bar[]; parts: Omit<Part, 'count'>[] } {
  const counts = all.filter(
    (count) => count.closing === cut.closing && (cut.offer === null || count.offer === cut.offer),
  )
  const parts = colours(counts, cut)
  const bars = new Map<string, Bar & { byKey: Map<string, number> }>()
  for (const count of counts) {
    const bar = bars.get(count.reason) ?? {
      code: count.reason,
      name: cut.nameOf(count),
      count: 0,
      parts: [],
      byKey: new Map<string, number>(),
    }
    const { key } = cut.partOf(count)
    bar.count += count.leads
    bar.byKey.set(key, (bar.byKey.get(key) ?? 0) + count.leads)
    bars.set(count.reason, bar)
  }
  return {
    bars: [...bars.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ byKey, ...bar }) => ({
        ...bar,
        parts: [...parts].flatMap(([key, part]) => {
          const count = byKey.get(key)
          return count ? [{ ...part, count }] : []
        }),
      })),
    parts: [...parts.values()],
  }
}
