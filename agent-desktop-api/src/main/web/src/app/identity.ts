/** The words of who somebody is who writes, exactly as the server spells them. */
import type { CustomerBrief } from './api'

export interface Person {
  id: string
  number: string
  name: string
}

/** One time that it was said whose an address is. */
export interface Link {
  number: number
  customer?: Person
  before?: Person
  proof: 'AGENT' | 'TOKEN' | 'PASSWORD'
  by?: string
  reason: string
  at: string
  /** the number of the link that was wrong */
  undoes?: number
}

export interface Identity {
  channel: string
  name?: string
  /** how often it was said, which whoever says it next has seen */
  version: number
  customer?: CustomerBrief
  proven: boolean
  undoable: boolean
  /** the newest first */
  links: Link[]
}
