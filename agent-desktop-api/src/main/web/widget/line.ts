import type { ChatFile } from '../src/app/chats'
import { LiveSocket, type LiveStatus, type SocketLike } from '../src/live/socket'
import type { About } from './arrival'
import type { Said } from './visit'

/** What the site says of its widget. */
export interface Site {
  /** where the centre is: scheme, host and port */
  origin: string
  name: string
  language: 'zh' | 'en'
  /** proves who the visitor is, made by the site's own server; absent for a stranger */
  token?: string
}

const keyOf = (site: Site): string => `lianxi.visitor.${site.name}`

/** A page whose storage is closed has a visitor who is forgotten with it. */
function remembered(site: Site): string | null {
  try {
    return localStorage.getItem(keyOf(site))
  } catch {
    return null
  }
}

/** Was somebody here before, with this browser? */
export const wasHere = (site: Site): boolean => remembered(site) !== null

function remember(site: Site, visitor: string): void {
  try {
    localStorage.setItem(keyOf(site), visitor)
  } catch {
    // nothing to be done: the talk goes on all the same
  }
}

export interface Line {
  send: (frame: object) => void
  putFile: (file: File) => Promise<ChatFile>
  close: () => void
}

/** Opens the line of a visitor, and says who it is each time it is opened again. */
export function openLine(
  site: Site,
  ears: { heard: (said: Said) => void; status: (status: LiveStatus) => void },
  about: About = {},
): Line {
  let visitor = remembered(site)
  const live = new LiveSocket<Said & { sequence?: number }>(
    {
      address: async () => {
        const answer = await fetch(`${site.origin}/api/chat/live`, { credentials: 'omit' })
        const { url } = (await answer.json()) as { url: string }
        return `${url}/live/chat`
      },
      open: (address) => new WebSocket(address) as unknown as SocketLike,
      chance: Math.random,
      now: Date.now,
    },
    {
      message: (said) => {
        if (said.type === 'welcome') {
          visitor = said.visitor
          remember(site, visitor)
        }
        ears.heard(said)
      },
      status: (status) => {
        if (status.is === 'open') hello()
        ears.status(status)
      },
    },
  )
  function hello(): void {
    const { name, language, token } = site
    live.send({
      type: 'hello',
      site: name,
      language,
      ...about,
      ...(visitor ? { visitor } : {}),
      ...(token ? { token } : {}),
    })
  }
  async function putFile(file: File): Promise<ChatFile> {
    const form = new FormData()
    form.append('file', file, file.name)
    const answer = await fetch(`${site.origin}/api/chat/files`, {
      method: 'POST',
      headers: { 'X-Visitor': visitor ?? '' },
      credentials: 'omit',
      body: form,
    })
    if (!answer.ok) throw new Error(((await answer.json()) as { detail?: string }).detail ?? '')
    return (await answer.json()) as ChatFile
  }
  const wake = (): void => {
    if (document.visibilityState === 'visible') live.wake()
  }
  document.addEventListener('visibilitychange', wake)
  window.addEventListener('online', wake)
  live.start()
  return {
    send: (frame) => live.send(frame),
    putFile,
    close: () => {
      document.removeEventListener('visibilitychange', wake)
      window.removeEventListener('online', wake)
      live.stop()
    },
  }
}
