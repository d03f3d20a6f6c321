import JsSIP from 'jssip'
import type { RTCSession } from 'jssip/lib/RTCSession'
import type { IncomingRTCSessionEvent, UA } from 'jssip/lib/UA'
import type { SoftphoneAccount } from '../app/api'

/** What the line tells the machine. */
export interface LineEars {
  lineLost: () => void
  registered: () => void
  registrationFailed: (cause: string) => void
  called: () => void
  answered: () => void
  callEnded: () => void
  mediaLost: () => void
  microphoneRefused: (cause: unknown) => void
  sound: (stream: MediaStream) => void
}

/** Counters of the sound that flows now. */
export interface SoundCounters {
  rxPackets: number
  txPackets: number
  rxAudioLevel: number
  rxEnergy: number
  txAudioLevel: number
}

const GATHER_AFTER_HOST = 100
const SILENT_LINE = 4_000
const ICE_GAVE_UP = 'RTP Timeout'

/**
 * The SIP end of the softphone over WebSocket. It never says BYE by itself: not when the page goes away, nor when
 * the sound path fails. The desk ends contacts; a leg that lost its sound is replaced by the server.
 */
export class SipLine {
  private readonly ua: UA
  private incoming: RTCSession | null = null
  private current: RTCSession | null = null
  private silent = false

  constructor(
    private readonly account: SoftphoneAccount,
    private readonly ears: LineEars,
  ) {
    this.ua = new JsSIP.UA({
      sockets: [new JsSIP.WebSocketInterface(account.websocket)],
      uri: account.uri,
      password: account.password,
      register: true,
      register_expires: 120,
      session_timers: false,
      connection_recovery_min_interval: 1,
      connection_recovery_max_interval: 4,
    })
    this.ua.on('disconnected', () => ears.lineLost())
    this.ua.on('registered', () => ears.registered())
    this.ua.on('unregistered', () => ears.lineLost())
    this.ua.on('registrationFailed', (event) => ears.registrationFailed(String(event.cause)))
    this.ua.on('newRTCSession', (event: IncomingRTCSessionEvent | { originator: string }) => {
      if (event.originator === 'remote') this.ring((event as IncomingRTCSessionEvent).session)
    })
  }

  start(): void {
    this.ua.start()
  }

  /** Takes the phone off the line without a word about a running call. */
  stop(): void {
    this.dropMedia()
    this.silent = true
    this.ua.stop()
  }

  registerAgain(): void {
    if (this.ua.isConnected()) this.ua.register()
  }

  private ring(session: RTCSession): void {
    this.incoming = session
    const end = session.terminate.bind(session)
    session.terminate = (options) => {
      if (this.silent) return
      if (options?.cause === ICE_GAVE_UP) this.lostSound(session)
      else end(options)
    }
    session.on('peerconnection', ({ peerconnection }) => this.watch(session, peerconnection))
    session.on('icecandidate', ({ candidate, ready }) => {
      if (candidate.type === 'host') setTimeout(ready, GATHER_AFTER_HOST)
    })
    session.on('confirmed', () => this.ifCurrent(session, this.ears.answered))
    session.on('ended', () => this.over(session))
    session.on('failed', () => this.over(session))
    session.on('getusermediafailed', (cause: unknown) => this.ears.microphoneRefused(cause))
    this.ears.called()
  }

  answer(audio: MediaTrackConstraints): void {
    const session = this.incoming
    this.incoming = null
    if (!session) return
    this.current = session
    session.answer({
      mediaConstraints: { audio, video: false },
      pcConfig: { iceServers: this.account.iceServers, rtcpMuxPolicy: 'require' },
    })
  }

  reject(): void {
    this.incoming?.terminate({ status_code: 480 })
    this.incoming = null
  }

  /** Forgets the current leg: its sound stops here, its dialog is left to the server. */
  dropMedia(): void {
    const pc = this.current?.connection as RTCPeerConnection | undefined
    this.current = null
    if (!pc) return
    pc.getSenders().forEach((sender) => sender.track?.stop())
    pc.close()
  }

  mute(on: boolean): void {
    if (on) this.current?.mute({ audio: true })
    else this.current?.unmute({ audio: true })
  }

  /** Another microphone in the middle of a call. */
  async useMicrophone(audio: MediaTrackConstraints): Promise<void> {
    const sender = this.peer()
      ?.getSenders()
      .find((one) => one.track?.kind === 'audio')
    if (!sender?.track) return
    const stream = await navigator.mediaDevices.getUserMedia({ audio })
    const [track] = stream.getAudioTracks()
    if (!track) return
    track.enabled = sender.track.enabled
    sender.track.stop()
    await sender.replaceTrack(track)
  }

  async counters(): Promise<SoundCounters> {
    const found = { rxPackets: 0, txPackets: 0, rxAudioLevel: 0, rxEnergy: 0, txAudioLevel: 0 }
    const report = await this.peer()?.getStats()
    report?.forEach((entry: Record<string, number> & { type: string }) => {
      if (entry.type === 'inbound-rtp') {
        found.rxPackets = entry['packetsReceived'] ?? 0
        found.rxAudioLevel = entry['audioLevel'] ?? 0
        found.rxEnergy = entry['totalAudioEnergy'] ?? 0
      }
      if (entry.type === 'outbound-rtp') found.txPackets = entry['packetsSent'] ?? 0
      if (entry.type === 'media-source') found.txAudioLevel = entry['audioLevel'] ?? 0
    })
    return found
  }

  private peer(): RTCPeerConnection | undefined {
    return this.current?.connection as RTCPeerConnection | undefined
  }

  private watch(session: RTCSession, pc: RTCPeerConnection): void {
    let waiting: ReturnType<typeof setTimeout> | undefined
    pc.addEventListener('track', (event) => {
      this.ears.sound(event.streams[0] ?? new MediaStream([event.track]))
    })
    pc.addEventListener('connectionstatechange', () => {
      clearTimeout(waiting)
      if (pc.connectionState === 'failed') this.lostSound(session)
      if (pc.connectionState === 'disconnected')
        waiting = setTimeout(() => this.lostSound(session), SILENT_LINE)
    })
  }

  private lostSound(session: RTCSession): void {
    this.ifCurrent(session, this.ears.mediaLost)
  }

  private over(session: RTCSession): void {
    if (session === this.incoming) this.incoming = null
    if (session !== this.current) return
    this.current = null
    this.ears.callEnded()
  }

  private ifCurrent(session: RTCSession, then: () => void): void {
    if (session === this.current) then()
  }
}
