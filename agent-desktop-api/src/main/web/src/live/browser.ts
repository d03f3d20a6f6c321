import { api } from '../app/http'
import { LiveSocket, type LiveEars, type SocketLike } from './socket'

/** A live socket of this page, woken when the page is shown again or the network returns. */
export function openLive<M extends { type?: string; sequence?: number }>(
  path: '/live/desk' | '/live/wallboard',
  ears: LiveEars<M>,
): LiveSocket<M> & { dispose: () => void } {
  const live = new LiveSocket<M>(
    {
      address: async () => {
        const { ticket, url } = await api.ticket()
        return `${url}${path}?ticket=${encodeURIComponent(ticket)}`
      },
      open: (address) => new WebSocket(address) as unknown as SocketLike,
      chance: Math.random,
      now: Date.now,
    },
    ears,
  )
  const wake = (): void => {
    if (document.visibilityState === 'visible') live.wake()
  }
  document.addEventListener('visibilitychange', wake)
  window.addEventListener('online', wake)
  window.addEventListener('pageshow', wake)
  const dispose = (): void => {
    document.removeEventListener('visibilitychange', wake)
    window.removeEventListener('online', wake)
    window.removeEventListener('pageshow', wake)
    live.stop()
  }
  return Object.assign(live, { dispose })
}
