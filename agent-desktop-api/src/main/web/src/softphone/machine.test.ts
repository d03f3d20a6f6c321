import { describe, expect, it } from 'vitest'
import {
  ASK_AT_MOST,
  isOpen,
  isUsable,
  silentPhone,
  step,
  type Phone,
  type PhoneEvent,
  type Wish,
} from './machine'

const run = (...events: PhoneEvent[]): { phone: Phone; wishes: Wish[]; last: Wish[] } => {
  let phone = silentPhone
  const wishes: Wish[] = []
  let last: Wish[] = []
  for (const event of events) {
    ;[phone, last] = step(phone, event)
    wishes.push(...last)
  }
  return { phone, wishes, last }
}
const kinds = (wishes: Wish[]): string[] => wishes.map((wish) => wish.do)
const ready: PhoneEvent[] = [{ is: 'started' }, { is: 'microphone', state: 'granted' }, { is: 'registered' }]
const wanted = (contact: string | null, muted = false): PhoneEvent => ({ is: 'wanted', contact, muted })
const talk: PhoneEvent[] = [{ is: 'called' }, { is: 'answered' }]
const asks = (wishes: Wish[]): Wish[] => wishes.filter((wish) => wish.do === 'askAfter')

describe('the softphone', () => {
  it('answers a call by itself', () => {
    const { phone, wishes } = run(...ready, { is: 'called' })
    expect(phone.call).toBe('answering')
    expect(kinds(wishes)).toContain('answer')
  })

  it('does not answer without a microphone', () => {
    const { phone, last } = run({ is: 'microphone', state: 'refused' }, { is: 'called' })
    expect(phone.call).toBe('none')
    expect(last).toEqual([{ do: 'reject' }])
  })

  it('lets go of the old sound when a new leg of the call comes', () => {
    expect(run(...ready, ...talk, { is: 'called' }).last).toEqual([{ do: 'dropMedia' }, { do: 'answer' }])
  })

  it('is usable only when it is registered and may hear the agent', () => {
    expect(isUsable(run(...ready).phone)).toBe(true)
    expect(isUsable(run({ is: 'started' }, { is: 'registered' }).phone)).toBe(false)
    expect(isUsable(run(...ready, { is: 'lineLost' }).phone)).toBe(false)
    expect(isUsable(run(...ready, { is: 'microphone', state: 'refused' }).phone)).toBe(false)
  })

  it('takes the mute of the contact into a new leg', () => {
    expect(run(...ready, wanted('k1', true), ...talk).last).toEqual([{ do: 'mute', on: true }])
  })
})

describe('after a reload', () => {
  it.each([
    ['the phone registers first', [...ready, wanted('k1')]],
    ['the snapshot comes first', [wanted('k1'), ...ready]],
  ])('asks once for the call when %s', (_, events) => {
    expect(asks(run(...events).wishes)).toEqual([{ do: 'askAfter', contact: 'k1', milliseconds: 300 }])
  })

  it('asks the server when the time has come', () => {
    const { last } = run(...ready, wanted('k1'), { is: 'askNow', contact: 'k1' })
    expect(kinds(last)).toEqual(['reconnect', 'askAfter'])
  })

  it('stops asking as soon as the call comes', () => {
    const { wishes, last } = run(...ready, wanted('k1'), { is: 'called' }, { is: 'askNow', contact: 'k1' })
    expect(kinds(wishes)).toContain('cancelAsking')
    expect(last).toEqual([])
  })

  it('does not ask before it is registered, without a microphone, or for a call that is over', () => {
    expect(asks(run({ is: 'started' }, wanted('k1')).wishes)).toEqual([])
    expect(
      asks(
        run({ is: 'started' }, { is: 'microphone', state: 'refused' }, { is: 'registered' }, wanted('k1'))
          .wishes,
      ),
    ).toEqual([])
    expect(run(...ready, wanted('k1'), wanted(null), { is: 'askNow', contact: 'k1' }).last).toEqual([])
  })

  it('asks with growing patience and then leaves it to the agent', () => {
    const tries = Array.from({ length: ASK_AT_MOST + 3 }, (): PhoneEvent => ({ is: 'askNow', contact: 'k1' }))
    const waits = asks(run(...ready, wanted('k1'), ...tries).wishes).map(
      (wish) => wish.do === 'askAfter' && wish.milliseconds,
    )
    expect(waits).toEqual([300, 2000, 4000, 8000, 8000, 8000, 8000, 8000])
  })

  it('registers again after two vain requests: another phone may hold the address', () => {
    const third = run(
      ...ready,
      wanted('k1'),
      { is: 'askNow', contact: 'k1' },
      { is: 'askNow', contact: 'k1' },
      { is: 'askNow', contact: 'k1' },
    )
    expect(kinds(third.last)).toContain('registerAgain')
  })
})

describe('when the sound goes away', () => {
  it('asks again for a call the desk still has, but first waits for news of its end', () => {
    const { last } = run(...ready, wanted('k1'), ...talk, { is: 'callEnded' })
    expect(last).toEqual([{ do: 'askAfter', contact: 'k1', milliseconds: 1500 }])
  })

  it('asks nothing when the call has ended on the desk too', () => {
    const { last } = run(...ready, wanted('k1'), ...talk, { is: 'callEnded' }, wanted(null), {
      is: 'askNow',
      contact: 'k1',
    })
    expect(last).toEqual([])
  })

  it('drops dead media without saying good-bye and asks at once', () => {
    const { last } = run(...ready, wanted('k1'), ...talk, { is: 'mediaLost' })
    expect(kinds(last)).toEqual(['dropMedia', 'askAfter'])
  })

  it('does not ask while another tab holds the phone', () => {
    const { phone, last } = run(...ready, { is: 'takenElsewhere' }, { is: 'lineLost' }, wanted('k1'))
    expect(phone.registration).toBe('elsewhere')
    expect(asks(last)).toEqual([])
  })
})

describe('a line that stays up between calls', () => {
  const between: PhoneEvent[] = [...ready, wanted('k1'), ...talk, wanted(null)]

  it('is open when its customer is gone, and was not before', () => {
    expect(isOpen(run(...ready, wanted('k1'), ...talk).phone)).toBe(false)
    expect(isOpen(run(...between).phone)).toBe(true)
  })

  it('has the next customer without being asked for', () => {
    const { phone, last } = run(...between, wanted('k2'))
    expect(isOpen(phone)).toBe(false)
    expect(asks(last)).toEqual([])
  })

  it('asks for nothing when it closes between calls', () => {
    const { phone, last } = run(...between, { is: 'callEnded' })
    expect(isOpen(phone)).toBe(false)
    expect(last).toEqual([])
  })

  it('takes no mute of the last customer to the next', () => {
    const { last } = run(...ready, wanted('k1', true), ...talk, wanted(null), wanted('k2'))
    expect(last.filter((wish) => wish.do === 'mute' && wish.on)).toEqual([])
    expect(run(...ready, wanted('k1', true), ...talk, wanted(null)).last).toContainEqual({
      do: 'mute',
      on: false,
    })
  })
})
