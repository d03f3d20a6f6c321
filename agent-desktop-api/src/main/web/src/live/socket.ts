import { backoff, placeOf } from './sequence'

/** How the line to the server stands; `retryAt` is a local epoch instant in milliseconds. */
export type LiveStatus =
  | { is: 'connecting' }
  | { is: 'open' }
  | { is: 'waiting'; retryAt: number }
  | { is: 'refused' }
  | { is: 'closed' }

export interface SocketLike {
  onopen: (() => void) | null
  onmessage: ((event: { data: unknown }) => void) | null
  onclose: ((event: { code: number }) => void) | null
  send(text: string): void
  close(): void
}

/** What the client needs of the world; a test gives its own. */
export interface LiveWorld {
  address: () => Promise<string>
  open: (address: string) => SocketLike
  chance: () => number
  now: () => number
}

export interface LiveEars<M> {
  message: (message: M) => void
  status: (status: LiveStatus) => void
}

const PING_EVERY = 10_000
const ANSWER_WITHIN = 4_000
const OPEN_WITHIN = 8_000
const FORBIDDEN = 4403

/**
 * One live socket that keeps itself open: a fresh ticket for every try, a ping every ten seconds, and a new
 * connection (so a new snapshot) after silence, a gap in the sequence, or a cut line.
 */
export class LiveSocket<M extends { type?: string; sequence?: number }> {
  private socket: SocketLike | null = null
  private stopped = false
  private round = 0
  private attempt = 0
  private last: number | null = null
  private answersPings = false
  private ping: ReturnType<typeof setInterval> | undefined
  private silence: ReturnType<typeof setTimeout> | undefined
  private retry: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly world: LiveWorld,
    private readonly ears: LiveEars<M>,
  ) {}

  start(): void {
    this.stopped = false
    void this.connect()
  }

  stop(): void {
    this.stopped = true
    this.drop()
    this.ears.status({ is: 'closed' })
  }

  /** The page woke up or the network came back: try at once, or prove that the open line still answers. */
  wake(): void {
    if (this.stopped) return
    if (this.socket === null) void this.connect()
    else this.sendPing(2_000)
  }

  /** Says it to the server; on a line that is cut it is lost. */
  send(message: object): void {
    this.socket?.send(JSON.stringify(message))
  }

  private async connect(): Promise<void> {
    this.drop()
    const round = ++this.round
    this.ears.status({ is: 'connecting' })
    this.silence = setTimeout(() => this.lost(round), OPEN_WITHIN)
    try {
      const address = await this.world.address()
      if (round !== this.round || this.stopped) return
      this.listen(this.world.open(address), round)
    } catch {
      this.lost(round)
    }
  }

  private listen(socket: SocketLike, round: number): void {
    this.socket = socket
    socket.onopen = () => this.opened(round)
    socket.onmessage = (event) => this.heard(round, String(event.data))
    socket.onclose = (event) => {
      if (event.code === FORBIDDEN) this.refused(round)
      else this.lost(round)
    }
  }

  private opened(round: number): void {
    if (round !== this.round) return
    clearTimeout(this.silence)
    // An open line on which nothing is ever said is no line: the first word is the snapshot.
    this.silence = setTimeout(() => this.lost(round), OPEN_WITHIN)
    this.ears.status({ is: 'open' })
    this.ping = setInterval(() => this.sendPing(ANSWER_WITHIN), PING_EVERY)
    this.sendPing(ANSWER_WITHIN)
  }

  private heard(round: number, text: string): void {
    if (round !== this.round) return
    clearTimeout(this.silence)
    this.attempt = 0
    const message = JSON.parse(text) as M
    if (message.type === 'pong') {
      this.answersPings = true
      return
    }
    const place = placeOf(this.last, message)
    if (place === 'gap') void this.connect()
    if (place !== 'next') return
    this.last = message.sequence ?? this.last
    this.ears.message(message)
  }

  private sendPing(within: number): void {
    const round = this.round
    this.socket?.send('{"type":"ping"}')
    if (!this.answersPings) return
    clearTimeout(this.silence)
    this.silence = setTimeout(() => this.lost(round), within)
  }

  private lost(round: number): void {
    if (round !== this.round || this.stopped) return
    this.drop()
    const wait = backoff(this.attempt++, this.world.chance())
    this.ears.status({ is: 'waiting', retryAt: this.world.now() + wait })
    this.retry = setTimeout(() => void this.connect(), wait)
  }

  private refused(round: number): void {
    if (round !== this.round) return
    this.stopped = true
    this.drop()
    this.ears.status({ is: 'refused' })
  }

  private drop(): void {
    this.round++
    clearInterval(this.ping)
    clearTimeout(this.silence)
    clearTimeout(this.retry)
    const socket = this.socket
    this.socket = null
    this.last = null
    this.answersPings = false
    if (!socket) return
    socket.onopen = socket.onmessage = socket.onclose = null
    socket.close()
  }
}
