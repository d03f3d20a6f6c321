import { type Figures, type RelevanceRun, type UsedLine } from '../../app/learning'
import type { Picture } from '../../ui/chart'

const MOST_BARS = 12

/** The articles with a bar of their own: the most used, not those that were only opened. */
export const barred = (lines: UsedLine[]): UsedLine[] =>
  lines.filter(({ uses }) => uses > 0).slice(0, MOST_BARS)

/** The articles used most, a bar each. */
export const usedPicture = (lines: UsedLine[], name: string): Picture => ({
  labels: barred(lines).map(({ title }) => title),
  unit: 'count',
  sideways: true,
  lines: [{ name, tone: 'jade', as: 'bar', values: barred(lines).map(({ uses }) => uses) }],
})

export const measures = ['r1', 'r5', 'mrr'] as const
export type Measure = (typeof measures)[number]

/** A figure before and after, and what became of it. */
export interface Compared {
  measure: Measure
  before: number
  after: number
  judgement: 'better' | 'worse' | 'same'
}

/** Differences below this cannot be seen in three decimals. */
const GRAIN = 0.0005

export const comparedFigures = (before: Figures, after: Figures): Compared[] =>
  measures.map((measure) => {
    const difference = after[measure] - before[measure]
    const judgement = Math.abs(difference) < GRAIN ? 'same' : difference > 0 ? 'better' : 'worse'
    return { measure, before: before[measure], after: after[measure], judgement }
  })

type Changed = NonNullable<RelevanceRun['changed']>[number]
const NOWHERE = 1_000

/** The queries whose first right article moved: what got worse first, the furthest first. */
export const byHarm = (changed: Changed[]): Changed[] => {
  const moved = ({ before, after }: Changed): number => (after ?? NOWHERE) - (before ?? NOWHERE)
  return [...changed].sort((one, other) => moved(other) - moved(one))
}

/** Lines such as `携号转网 携转 NP` or `苹果 => iPhone, iOS`, as words that mean the same. */
export function synonymsOf(text: string): { groups: string[][]; oneWay: { from: string; to: string[] }[] } {
  const words = (part: string): string[] => [...new Set(part.split(/[\s,，、;；]+/).filter(Boolean))]
  const groups: string[][] = []
  const oneWay: { from: string; to: string[] }[] = []
  for (const line of text.split('\n')) {
    const [left = '', right] = line.split(/=>|→/)
    if (right === undefined) {
      const group = words(left)
      if (group.length > 1) groups.push(group)
    } else
      for (const from of words(left)) if (words(right).length > 0) oneWay.push({ from, to: words(right) })
  }
  return { groups, oneWay }
}
