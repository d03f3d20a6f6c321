import type { Piece } from '../../app/knowledge'

/** A line of two texts beside each other; null where one has none. */
export interface Row {
  left: string | null
  right: string | null
  same: boolean
}

/** What was taken out beside what came in its place, line by line. */
export function rowsOf(pieces: Piece[]): Row[] {
  const rows: Row[] = []
  let removed: string[] = []
  let added: string[] = []
  const flush = (): void => {
    for (let at = 0; at < Math.max(removed.length, added.length); at++)
      rows.push({ left: removed[at] ?? null, right: added[at] ?? null, same: false })
    removed = []
    added = []
  }
  for (const { kind, text } of pieces) {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    if (kind === 'removed') removed.push(...lines)
    else if (kind === 'added') added.push(...lines)
    else {
      flush()
      rows.push(...lines.map((line) => ({ left: line, right: line, same: true })))
    }
  }
  flush()
  return rows
}

/** A stretch of a line, and whether the other side lacks it. */
export interface Stretch {
  text: string
  changed: boolean
}

/** What of a line differs from its counterpart: all between what both begin and end with. */
export function stretchesOf(line: string, other: string | null): Stretch[] {
  if (other === null) return [{ text: line, changed: true }]
  const [mine, theirs] = [[...line], [...other]]
  const most = Math.min(mine.length, theirs.length)
  let head = 0
  while (head < most && mine[head] === theirs[head]) head++
  let tail = 0
  while (tail < most - head && mine[mine.length - 1 - tail] === theirs[theirs.length - 1 - tail]) tail++
  return [
    { text: mine.slice(0, head).join(''), changed: false },
    { text: mine.slice(head, mine.length - tail).join(''), changed: true },
    { text: mine.slice(mine.length - tail).join(''), changed: false },
  ].filter(({ text }) => text !== '')
}

/** Rows without the long same stretches: a line around each change, the rest counted. */
export function folded(rows: Row[], around = 1): (Row | { skipped: number })[] {
  const near = rows.map((_, at) =>
    rows.slice(Math.max(0, at - around), at + around + 1).some(({ same }) => !same),
  )
  const out: (Row | { skipped: number })[] = []
  for (const [at, row] of rows.entries()) {
    const last = out.at(-1)
    if (near[at]) out.push(row)
    else if (last && 'skipped' in last) last.skipped++
    else out.push({ skipped: 1 })
  }
  return out
}
