import type { ProgressTold, SatisfactionGiven } from '../app/complaints'
import { post } from '../app/http'

/** Who asks: the number of their complaint, and their own. */
export interface Proof {
  number: string
  phone: string
}

const said = (note: string): { note?: string } => (note.trim() ? { note: note.trim() } : {})

/** What customers ask of the server, one method each. */
export const progress = {
  find: (proof: Proof) => post<ProgressTold>('/progress', proof),
  urge: (proof: Proof, note: string) => post<unknown>('/progress/urge', { ...proof, ...said(note) }),
  revisit: (proof: Proof, satisfaction: SatisfactionGiven, note: string) =>
    post<unknown>('/progress/revisit', { ...proof, satisfaction, ...said(note) }),
}
