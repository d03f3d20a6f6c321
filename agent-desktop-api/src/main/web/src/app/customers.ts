/** The words of customers, exactly as the server spells them. Sums are in yuan. */
import type { CustomerBrief } from './api'

export interface Bill {
  month: string
  amount: number
  items: { name: string; amount: number }[]
}

export interface Allowance {
  kind: 'DATA' | 'VOICE' | 'TEXT'
  allowance: number
  used: number
  left: number
}

export interface Profile extends CustomerBrief {
  birthDate?: string | null
  province: string
  points: number
  /** the newest first */
  bills: Bill[]
  contracts: { number: string; name: string; startsOn?: string | null; endsOn: string }[]
  usage: Allowance[]
  suspicious: {
    why: string
    number: string
    other: string
    startedAt: string
    seconds: number
    charge: number
  }[]
}

/** What staff know of a customer beside the register; the newest note first. */
export interface CustomerRemarks {
  tags: string[]
  notes: { id: string; text: string; by: string; at: string }[]
}
