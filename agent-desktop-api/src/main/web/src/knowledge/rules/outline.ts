import type { KnowledgeCategory } from '../../app/knowledge'
import { branchesOf } from '../tree'

/** An id for a category called `label`, below `parent`, that is not taken. */
export function freshId(label: string, parent: string | null, taken: Set<string>): string {
  const plain = label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const stem = `${parent ? `${parent}.` : ''}${plain || 'category'}`
  let id = stem
  for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`
  return id
}

const descendants = (all: KnowledgeCategory[], id: string): string[] =>
  all.filter(({ parent }) => parent === id).flatMap((one) => [one.id, ...descendants(all, one.id)])

/** The list with `id` one place earlier (-1) or later (+1) among its siblings, children with it. */
export function moved(all: KnowledgeCategory[], id: string, by: -1 | 1): KnowledgeCategory[] {
  const ordered = branchesOf(all).map(({ id: one }) => one)
  const known = new Map(all.map((one) => [one.id, one]))
  const parent = known.get(id)?.parent ?? null
  const siblings = ordered.filter((one) => (known.get(one)?.parent ?? null) === parent)
  const other = siblings[siblings.indexOf(id) + by]
  if (other === undefined) return all
  const [first, second] = by < 0 ? [other, id] : [id, other]
  const swapped = siblings.map((one) => (one === first ? second : one === second ? first : one))
  const blocks = new Map(siblings.map((one) => [one, [one, ...descendants(all, one)]]))
  const inside = new Set([...blocks.values()].flat())
  const start = ordered.findIndex((one) => inside.has(one))
  const before = ordered.slice(0, start)
  const after = ordered.slice(start).filter((one) => !inside.has(one))
  const order = [...before, ...swapped.flatMap((one) => blocks.get(one) ?? []), ...after]
  return order.flatMap((one) => known.get(one) ?? [])
}

/** Where `id` may stand: nowhere below itself. */
export const possibleParents = (all: KnowledgeCategory[], id: string): KnowledgeCategory[] => {
  const below = new Set([id, ...descendants(all, id)])
  return all.filter((one) => !below.has(one.id))
}
