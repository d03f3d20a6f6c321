/** Which purposes and channels it is about, before anything that somebody wrote. */
const CODES = /^\[[A-Z_, ]+\](?: \[[A-Z_, ]+\])*/
const CODE = /[A-Z_]+/g
const WITHDRAWN = /^withdrawn: (\d+)$/

/** What the log says in words of its own. */
export interface Words {
  /** what a purpose or a channel is called */
  name: (code: string) => string
  withdrawn: (consents: number) => string
}

/** A line of the log as people say it; what somebody wrote stays as it is. */
export function told(detail: string, words: Words): string {
  const withdrawn = WITHDRAWN.exec(detail)
  if (withdrawn) return words.withdrawn(Number(withdrawn[1]))
  return detail.replace(CODES, (codes) =>
    [...codes.matchAll(CODE)].map(([code]) => words.name(code)).join(' · '),
  )
}
