/** The list with one of its members elsewhere; as it is when there is no such place. */
export function moved<T>(list: T[], from: number, to: number): T[] {
  const one = list[from]
  if (one === undefined || to < 0 || to >= list.length || from === to) return list
  const rest = list.filter((_, at) => at !== from)
  return [...rest.slice(0, to), one, ...rest.slice(to)]
}

/** A code for one more member that no other has: field1, field2 … */
export function freeCode(stem: string, taken: string[]): string {
  let n = taken.length + 1
  while (taken.includes(`${stem}${n}`)) n++
  return `${stem}${n}`
}
