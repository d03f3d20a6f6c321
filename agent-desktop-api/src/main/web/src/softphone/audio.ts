let shared: AudioContext | null = null

/** The page's one audio context; a browser lets it sound after the first click or key. */
export function audioContext(): AudioContext {
  shared ??= new AudioContext()
  if (shared.state === 'suspended') void shared.resume()
  return shared
}

/** A browser that has not been touched yet is silent: the first touch opens the context. */
export function openOnFirstTouch(): void {
  const open = (): void => {
    audioContext()
    window.removeEventListener('pointerdown', open, true)
    window.removeEventListener('keydown', open, true)
  }
  window.addEventListener('pointerdown', open, true)
  window.addEventListener('keydown', open, true)
}

function strike(context: AudioContext, frequency: number, at: number, loudness: number): void {
  for (const [partial, share] of [
    [1, 1],
    [2.76, 0.25],
  ] as const) {
    const tone = new OscillatorNode(context, { frequency: frequency * partial })
    const gain = new GainNode(context, { gain: 0 })
    gain.gain.setValueAtTime(0, at)
    gain.gain.linearRampToValueAtTime(loudness * share, at + 0.012)
    gain.gain.exponentialRampToValueAtTime(0.0005, at + 0.75)
    tone.connect(gain).connect(context.destination)
    tone.start(at)
    tone.stop(at + 0.8)
  }
}

/** Four soft strokes. */
export function chime(): void {
  const context = audioContext()
  const start = context.currentTime + 0.02
  ;[784, 988, 1175, 988].forEach((frequency, index) => strike(context, frequency, start + index * 0.16, 0.22))
}

/** One soft stroke. */
export function tap(): void {
  const context = audioContext()
  strike(context, 988, context.currentTime + 0.02, 0.16)
}

/** Rings until the returned function is called. */
export function ring(): () => void {
  chime()
  const timer = setInterval(chime, 2_000)
  return () => clearInterval(timer)
}

const rms = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)

/** A microphone that is being tried: its level, and its echo in the ear if wanted. */
export interface MicrophoneTrial {
  level: () => number
  echo: (on: boolean) => void
  stop: () => void
}

/** Opens a microphone to look at its level. The caller stops it. */
export async function tryMicrophone(audio: MediaTrackConstraints): Promise<MicrophoneTrial> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio })
  const context = audioContext()
  const source = context.createMediaStreamSource(stream)
  const meter = new AnalyserNode(context, { fftSize: 1024 })
  const delay = new DelayNode(context, { delayTime: 0.7, maxDelayTime: 1 })
  source.connect(meter)
  const samples = new Float32Array(meter.fftSize)
  return {
    level: () => {
      meter.getFloatTimeDomainData(samples)
      return Math.min(1, rms(samples) * 5)
    },
    echo: (on) => {
      source.disconnect()
      delay.disconnect()
      source.connect(meter)
      if (on) source.connect(delay).connect(context.destination)
    },
    stop: () => {
      source.disconnect()
      delay.disconnect()
      stream.getTracks().forEach((track) => track.stop())
    },
  }
}

/** What a refused microphone means: forbidden by the person or the page, or simply not there. */
export function refusalOf(cause: unknown): 'refused' | 'missing' {
  const name = cause instanceof DOMException ? cause.name : ''
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'refused'
}
