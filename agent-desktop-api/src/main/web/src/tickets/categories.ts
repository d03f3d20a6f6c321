import type { Category } from '../app/categories'
import type { Priority } from '../app/tickets'

/** A category at its place in the tree. */
export interface Branch {
  code: string
  depth: number
  isParent: boolean
  priority: Priority
}

/** The tree, parents before their children; with a search only what matches, and the way to it. */
export function branchesOf(categories: Category[], search: string, path: (code: string) => string): Branch[] {
  const wanted = search.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const matches = ({ code }: Category): boolean => {
    const text = `${code} ${path(code)}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  }
  const parents = new Set(categories.flatMap(({ code }) => prefixesOf(code)))
  const wantedCodes = new Set(categories.filter(matches).flatMap(({ code }) => [code, ...prefixesOf(code)]))
  return [...categories]
    .filter(({ code }) => wantedCodes.has(code))
    .sort((one, other) => inTree(one.code, other.code, categories))
    .map(({ code, priority }) => ({
      code,
      depth: code.split('.').length - 1,
      isParent: parents.has(code),
      priority,
    }))
}

const prefixesOf = (code: string): string[] => {
  const parts = code.split('.')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'))
}

/** In the server's order, but children right behind their parent. */
function inTree(one: string, other: string, categories: Category[]): number {
  const place = (code: string): number => categories.findIndex((category) => category.code === code)
  const [mine, theirs] = [
    [...prefixesOf(one), one],
    [...prefixesOf(other), other],
  ]
  for (let depth = 0; depth < Math.min(mine.length, theirs.length); depth++) {
    const [here, there] = [mine[depth] ?? '', theirs[depth] ?? '']
    if (here !== there) return place(here) - place(there)
  }
  return mine.length - theirs.length
}
