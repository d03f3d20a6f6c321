/** What may be done with an article, in the order of its buttons. */
export const verbs = ['submit', 'approve', 'publish', 'reject', 'withdraw', 'discard'] as const
export type Verb = (typeof verbs)[number]

/** What is asked before a verb: when, why, or only whether. */
export const asks: Record<Verb, 'nothing' | 'when' | 'why' | 'whether'> = {
  submit: 'nothing',
  approve: 'when',
  publish: 'nothing',
  reject: 'why',
  withdraw: 'why',
  discard: 'whether',
}

export const verbTones: Record<Verb, string> = {
  submit: 'strong',
  approve: 'strong',
  publish: 'strong',
  reject: '',
  withdraw: '',
  discard: 'bare',
}

/** The verbs among what the server allows, however it spells them. */
export const verbsOf = (allowed: string[]): Verb[] =>
  verbs.filter((verb) => allowed.some((one) => one.toLowerCase() === verb))
