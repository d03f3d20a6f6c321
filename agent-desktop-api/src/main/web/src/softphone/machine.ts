/**
 * The softphone as a machine without a browser: what it knows, what can happen to it, and what it then wants done.
 * It answers every call by itself, and asks for the call again when the desk says that a customer is connected
 * but no sound is here.
 */
export interface Phone {
  registration: 'off' | 'connecting' | 'registered' | 'failed' | 'elsewhere' | 'none'
  microphone: 'unknown' | 'granted' | 'refused' | 'missing'
  call: 'none' | 'answering' | 'talking'
  muted: boolean
  /** the contact whose sound should be here */
  wanted: string | null
  /** requests made for `wanted` without sound since */
  asked: number
  failure: string
}

export type PhoneEvent =
  | { is: 'started' }
  | { is: 'stopped' }
  | { is: 'notProvisioned' }
  | { is: 'takenElsewhere' }
  | { is: 'lineLost' }
  | { is: 'registered' }
  | { is: 'registrationFailed'; cause: string }
  | { is: 'microphone'; state: Phone['microphone'] }
  | { is: 'called' }
  | { is: 'answered' }
  | { is: 'callEnded' }
  | { is: 'mediaLost' }
  | { is: 'wanted'; contact: string | null; muted: boolean }
  | { is: 'askNow'; contact: string }

export type Wish =
  | { do: 'answer' }
  | { do: 'reject' }
  | { do: 'dropMedia' }
  | { do: 'mute'; on: boolean }
  | { do: 'askAfter'; contact: string; milliseconds: number }
  | { do: 'cancelAsking' }
  | { do: 'reconnect'; contact: string }
  | { do: 'registerAgain' }

export const silentPhone: Phone = {
  registration: 'off',
  microphone: 'unknown',
  call: 'none',
  muted: false,
  wanted: null,
  asked: 0,
  failure: '',
}

/** After this many vain requests the agent decides. */
export const ASK_AT_MOST = 8
/** A call that just ended may be about to end on the desk too: wait for that news. */
const AFTER_AN_END = 1_500
const FIRST_ASK = 300
const VAIN_BEFORE_REGISTERING_AGAIN = 2

type Step = [Phone, Wish[]]

/** Whether sound should be here, is not, and can be asked for. */
export const misses = (phone: Phone): boolean =>
  phone.wanted !== null &&
  phone.registration === 'registered' &&
  phone.call === 'none' &&
  phone.microphone !== 'refused' &&
  phone.microphone !== 'missing'

function ask(phone: Phone, milliseconds: number): Step {
  if (!misses(phone) || phone.wanted === null || phone.asked >= ASK_AT_MOST) return [phone, []]
  return [phone, [{ do: 'askAfter', contact: phone.wanted, milliseconds }]]
}

/** Milliseconds to wait after the n-th request before the next. */
const patience = (asked: number): number => Math.min(8_000, 2_000 * 2 ** Math.max(0, asked - 1))

function want(phone: Phone, contact: string | null, muted: boolean): Step {
  const wishes: Wish[] = []
  if (muted !== phone.muted) wishes.push({ do: 'mute', on: muted })
  if (contact === phone.wanted) return [{ ...phone, muted }, wishes]
  const changed: Phone = { ...phone, wanted: contact, asked: 0, muted }
  const [next, asking] = ask(changed, FIRST_ASK)
  return [next, [...wishes, { do: 'cancelAsking' }, ...asking]]
}

function askNow(phone: Phone, contact: string): Step {
  if (!misses(phone) || phone.wanted !== contact) return [phone, []]
  const asked = phone.asked + 1
  const [next, again] = ask({ ...phone, asked }, patience(asked))
  const wishes: Wish[] = asked > VAIN_BEFORE_REGISTERING_AGAIN ? [{ do: 'registerAgain' }] : []
  return [next, [...wishes, { do: 'reconnect', contact }, ...again]]
}

function called(phone: Phone): Step {
  if (phone.call !== 'none') return [{ ...phone, call: 'answering' }, [{ do: 'dropMedia' }, { do: 'answer' }]]
  if (phone.microphone === 'refused' || phone.microphone === 'missing') return [phone, [{ do: 'reject' }]]
  return [{ ...phone, call: 'answering' }, [{ do: 'cancelAsking' }, { do: 'answer' }]]
}

/** The phone after one event, and what it wants done. */
export function step(phone: Phone, event: PhoneEvent): Step {
  switch (event.is) {
    case 'started':
      return [{ ...phone, registration: 'connecting', failure: '' }, []]
    case 'stopped':
      return [{ ...silentPhone, microphone: phone.microphone }, [{ do: 'cancelAsking' }]]
    case 'notProvisioned':
      return [{ ...phone, registration: 'none' }, []]
    case 'takenElsewhere':
      return [{ ...phone, registration: 'elsewhere', call: 'none' }, [{ do: 'cancelAsking' }]]
    case 'lineLost':
      return phone.registration === 'elsewhere' || phone.registration === 'off'
        ? [phone, []]
        : [{ ...phone, registration: 'connecting' }, []]
    case 'registered':
      return phone.registration === 'registered'
        ? [phone, []]
        : ask({ ...phone, registration: 'registered', failure: '' }, FIRST_ASK)
    case 'registrationFailed':
      return [{ ...phone, registration: 'failed', failure: event.cause }, []]
    case 'microphone':
      return ask({ ...phone, microphone: event.state }, FIRST_ASK)
    case 'called':
      return called(phone)
    case 'answered':
      return [{ ...phone, call: 'talking', asked: 0 }, [{ do: 'mute', on: phone.muted }]]
    case 'callEnded':
      return ask({ ...phone, call: 'none' }, AFTER_AN_END)
    case 'mediaLost': {
      const [next, wishes] = ask({ ...phone, call: 'none' }, FIRST_ASK)
      return [next, [{ do: 'dropMedia' }, ...wishes]]
    }
    case 'wanted':
      return want(phone, event.contact, event.muted)
    case 'askNow':
      return askNow(phone, event.contact)
  }
}

/** Whether the line is up with no call on it, and waits for the next customer. */
export const isOpen = (phone: Phone): boolean => phone.call === 'talking' && phone.wanted === null

/** Whether an agent may become available with this phone: sound must be able to come and go. */
export const isUsable = (phone: Phone): boolean =>
  phone.registration === 'registered' && phone.microphone === 'granted'
