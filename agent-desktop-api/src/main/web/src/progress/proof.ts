import { Problem } from '../app/http'
import type { Proof } from './requests'

const half = (text: string): string =>
  text.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))

/** What was typed, as the server wants it: no blanks, no full-width letters, the T in front. */
export function tidied(typed: Proof): Proof {
  const number = half(typed.number).replace(/\s/g, '').toUpperCase()
  return {
    number: /^\d{14}$/.test(number) ? `T${number}` : number,
    phone: half(typed.phone).replace(/[\s\-()]/g, ''),
  }
}

export type Trouble = 'number' | 'phone' | null

/** What cannot be right about it, so that nobody waits for an answer to a slip. */
export function troubleOf({ number, phone }: Proof): Trouble {
  if (!/^T\d{14}$/.test(number)) return 'number'
  return /^\+?\d{5,16}$/.test(phone) ? null : 'phone'
}

export type Refusal = 'unknown' | 'often' | 'notNow' | 'unreachable' | 'failed'

/** Why nothing came of it, in one of a few plain words. */
export function refusalOf(cause: unknown): Refusal {
  if (!(cause instanceof Problem)) return 'failed'
  if (cause.status === 0) return 'unreachable'
  if (cause.status === 429) return 'often'
  if (cause.status === 409) return 'notNow'
  return cause.status === 404 || cause.status === 400 ? 'unknown' : 'failed'
}
