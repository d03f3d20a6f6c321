import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { backoff, placeOf } from './sequence'
import { LiveSocket, type LiveStatus, type SocketLike } from './socket'

class FakeSocket implements SocketLike {
  onopen: (() => void) | null = null
  onmessage: ((event: { data: unknown }) => void) | null = null
  onclose: ((event: { code: number }) => void) | null = null
  sent: string[] = []
  closed = false
  send(text: string): void {
    this.sent.push(text)
  }
  close(): void {
    this.closed = true
  }
  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) })
  }
}

const opened: FakeSocket[] = []
const heard: object[] = []
const statuses: LiveStatus[] = []
let tickets: () => Promise<string>

const latest = (): FakeSocket => {
  const socket = opened.at(-1)
  if (!socket) throw new Error('no socket was opened')
  return socket
}
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)
const create = (): LiveSocket<{ type?: string; sequence?: number }> =>
  new LiveSocket(
    {
      address: () => tickets(),
      open: () => {
        const socket = new FakeSocket()
        opened.push(socket)
        return socket
      },
      chance: () => 1,
      now: Date.now,
    },
    { message: (message) => heard.push(message), status: (status) => statuses.push(status) },
  )
const started = async (): Promise<LiveSocket<{ type?: string; sequence?: number }>> => {
  const live = create()
  live.start()
  await settle()
  latest().onopen?.()
  latest().say({ type: 'pong' })
  latest().say({ type: 'snapshot', sequence: 7 })
  return live
}

beforeEach(() => {
  vi.useFakeTimers()
  opened.length = heard.length = statuses.length = 0
  tickets = () => Promise.resolve('ws://centre/live/desk?ticket=1')
})
afterEach(() => vi.useRealTimers())

describe('the live socket', () => {
  it('passes messages on in their order', async () => {
    await started()
    latest().say({ type: 'offered', sequence: 8 })
    expect(heard).toEqual([
      { type: 'snapshot', sequence: 7 },
      { type: 'offered', sequence: 8 },
    ])
    expect(statuses.at(-1)).toEqual({ is: 'open' })
  })

  it('connects anew when a message is missing, and never passes on what came after the gap', async () => {
    await started()
    latest().say({ type: 'offered', sequence: 9 })
    await settle()
    expect(opened).toHaveLength(2)
    expect(opened[0]?.closed).toBe(true)
    expect(heard).toHaveLength(1)
  })

  it('connects anew when a ping stays unanswered', async () => {
    await started()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(latest().sent.filter((text) => text.includes('ping'))).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(4_000 + 250)
    expect(opened).toHaveLength(2)
  })

  it('connects anew when nothing is ever said on an open line', async () => {
    create().start()
    await settle()
    latest().onopen?.()
    await vi.advanceTimersByTimeAsync(8_000 + 250)
    expect(opened).toHaveLength(2)
  })

  it('stays open as long as pings are answered', async () => {
    await started()
    for (let round = 0; round < 6; round++) {
      await vi.advanceTimersByTimeAsync(10_000)
      latest().say({ type: 'pong' })
    }
    expect(opened).toHaveLength(1)
  })

  it('tries again within five seconds, however often it failed', async () => {
    tickets = () => Promise.reject(new Error('no server'))
    create().start()
    await vi.advanceTimersByTimeAsync(60_000)
    const waits = statuses.filter((status) => status.is === 'waiting')
    expect(waits.length).toBeGreaterThan(11)
  })

  it('connects at once when the network comes back', async () => {
    tickets = () => Promise.reject(new Error('no server'))
    const live = create()
    live.start()
    await vi.advanceTimersByTimeAsync(20_000)
    tickets = () => Promise.resolve('ws://centre')
    live.wake()
    await settle()
    expect(opened).toHaveLength(1)
  })

  it('proves an open line when the page wakes up', async () => {
    const live = await started()
    live.wake()
    await vi.advanceTimersByTimeAsync(2_000 + 250)
    expect(opened).toHaveLength(2)
  })

  it('does not knock again where its role has no entry', async () => {
    await started()
    latest().onclose?.({ code: 4403 })
    await vi.advanceTimersByTimeAsync(30_000)
    expect(statuses.at(-1)).toEqual({ is: 'refused' })
    expect(opened).toHaveLength(1)
  })

  it('is silent after it was stopped', async () => {
    const live = await started()
    live.stop()
    await vi.advanceTimersByTimeAsync(30_000)
    expect(opened).toHaveLength(1)
  })
})

describe('the place of a message', () => {
  it.each([
    [null, { type: 'offered', sequence: 1 }, 'gap'],
    [3, { type: 'snapshot', sequence: 1 }, 'next'],
    [3, { type: 'held', sequence: 4 }, 'next'],
    [3, { type: 'held', sequence: 3 }, 'seen'],
    [3, { type: 'held', sequence: 5 }, 'gap'],
    [null, {}, 'next'],
  ] as const)('after %s, %o is %s', (last, message, place) => {
    expect(placeOf(last, message)).toBe(place)
  })

  it('waits longer each time but never over five seconds', () => {
    expect([0, 1, 2, 3, 4, 5, 20].map((attempt) => backoff(attempt, 1))).toEqual([
      250, 500, 1000, 2000, 4000, 5000, 5000,
    ])
  })
})
