const MOST = 200

/** What a document was, is, and was before it was taken back. */
export interface History<T> {
  past: T[]
  now: T
  future: T[]
  /** what is being changed, so that typing in one field is undone as a whole */
  about: string
}

export const begun = <T>(now: T): History<T> => ({ past: [], now, future: [], about: '' })

/** One more change; those of the same kind in a row are one. */
export function done<T>(history: History<T>, now: T, about = ''): History<T> {
  if (now === history.now) return history
  if (about !== '' && about === history.about) return { ...history, now, future: [] }
  return { past: [...history.past, history.now].slice(-MOST), now, future: [], about }
}

/** The next change is one of its own. */
export const settled = <T>(history: History<T>): History<T> =>
  history.about ? { ...history, about: '' } : history

export function undone<T>({ past, now, future, ...rest }: History<T>): History<T> {
  const before = past.at(-1)
  if (before === undefined) return { past, now, future, ...rest }
  return { past: past.slice(0, -1), now: before, future: [now, ...future], about: '' }
}

export function redone<T>({ past, now, future, ...rest }: History<T>): History<T> {
  const [next, ...left] = future
  if (next === undefined) return { past, now, future, ...rest }
  return { past: [...past, now], now: next, future: left, about: '' }
}
