export const MOST_LEVELS = 4
export const depthOf = (code: string): number => code.split('.').length

export type CodeTrouble = 'form' | 'taken' | null

/** What is wrong with the last part of a new category's code. */
export function codeTrouble(parent: string | null, part: string, taken: Set<string>): CodeTrouble {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(part)) return 'form'
  return taken.has(parent ? `${parent}.${part}` : part) ? 'taken' : null
}
