import type { FlowDocument } from '../../app/flows'

/** In which steps, and in what else, two documents differ. */
export interface FlowDifference {
  /** a step, or null for what is not in one */
  step: string | null
  /** a member of the flow when it is no step */
  member?: string
  kind: 'ADDED' | 'REMOVED' | 'CHANGED'
}

const same = (one: unknown, other: unknown): boolean => canon(one) === canon(other)

/** JSON in one order of members. */
function canon(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}

/** Where a document differs from another. */
export function differencesOf(before: FlowDocument, after: FlowDocument): FlowDifference[] {
  const own = (['name', 'languages', 'start', 'fallback', 'errors', 'after', 'parameters', 'tests'] as const)
    .filter((member) => !same(before[member] ?? null, after[member] ?? null))
    .map((member): FlowDifference => ({ step: null, member, kind: 'CHANGED' }))
  const names = [...new Set([...Object.keys(before.steps), ...Object.keys(after.steps)])]
  const steps = names.flatMap((step): FlowDifference[] => {
    const [was, is] = [before.steps[step], after.steps[step]]
    if (!was) return [{ step, kind: 'ADDED' }]
    if (!is) return [{ step, kind: 'REMOVED' }]
    return same(was, is) ? [] : [{ step, kind: 'CHANGED' }]
  })
  return [...own, ...steps]
}

export const isSame = (one: FlowDocument, other: FlowDocument): boolean => same(one, other)

const keyOf = ({ step, member }: FlowDifference): string => step ?? `.${member ?? ''}`

/** Mine on top of theirs, when we changed different things; null when not. */
export function both(base: FlowDocument, mine: FlowDocument, theirs: FlowDocument): FlowDocument | null {
  const ours = differencesOf(base, mine)
  const touched = new Set(differencesOf(base, theirs).map(keyOf))
  if (ours.some((difference) => touched.has(keyOf(difference)))) return null
  const merged: FlowDocument = { ...theirs, steps: { ...theirs.steps } }
  for (const { step, member, kind } of ours) {
    const whole = step === null ? undefined : mine.steps[step]
    if (step === null) Object.assign(merged, { [member ?? '']: mine[member as keyof FlowDocument] })
    else if (kind === 'REMOVED') merged.steps = omit(merged.steps, step)
    else if (whole) merged.steps[step] = whole
  }
  return merged
}

const omit = <T>(all: Record<string, T>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== name))
