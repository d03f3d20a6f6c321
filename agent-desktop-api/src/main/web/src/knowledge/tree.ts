import type { KnowledgeCategory } from '../app/knowledge'

/** A category at its place in the tree. */
export interface Branch extends KnowledgeCategory {
  depth: number
}

/** The tree, parents before their children; what has no known parent stands at the top. */
export function branchesOf(categories: KnowledgeCategory[]): Branch[] {
  const known = new Set(categories.map(({ id }) => id))
  const seen = new Set<string>()
  const below = (parent: string | null, depth: number): Branch[] =>
    categories
      .filter((one) => (one.parent && known.has(one.parent) ? one.parent : null) === parent)
      .flatMap((one) => {
        if (seen.has(one.id)) return []
        seen.add(one.id)
        return [{ ...one, depth }, ...below(one.id, depth + 1)]
      })
  return below(null, 0)
}

/** From the top of the tree down to `id`; nothing for an unknown one, no endless round. */
export function pathOf(id: string, known: Map<string, KnowledgeCategory>): KnowledgeCategory[] {
  const path: KnowledgeCategory[] = []
  let at = known.get(id)
  while (at && !path.includes(at)) {
    path.unshift(at)
    at = at.parent ? known.get(at.parent) : undefined
  }
  return path
}
