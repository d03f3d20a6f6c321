import type {
  AgentBrief,
  AgentView,
  Board,
  Conclusion,
  Contact,
  ContactPage,
  LiveTicket,
  LoggedIn,
  Me,
  Presence,
  QueueView,
  Reasons,
  SoftphoneAccount,
  TransferTo,
  When,
} from './api'
import { hintClock } from '../ui/clock'

/** A refusal of the server: its problem+json, or a made-up one when there was no answer at all (status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly slug: string,
    readonly detail: string,
    readonly fields: { field: string; message: string }[] = [],
    /** all that it says beside, by the server's names */
    readonly more: Record<string, unknown> = {},
  ) {
    super(detail || slug)
  }
}

let onLoggedOut: () => void = () => undefined
/** Called whenever the server says that nobody is logged in. */
export const whenLoggedOut = (then: () => void): void => {
  onLoggedOut = then
}

const xsrfToken = (): string => {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='))
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : ''
}

/** What is wrong with a field, or at a place of a document. */
interface Wrong {
  field?: string
  pointer?: string
  message?: string
  messageZh?: string
  reason?: string
  text?: { zh: string; en: string }
}
export const inReadersLanguage = (wrong: Wrong): { field: string; message: string } => {
  const zh = document.documentElement.lang === 'zh-CN'
  return {
    field: wrong.field ?? wrong.pointer ?? '',
    message:
      (zh ? (wrong.messageZh ?? wrong.text?.zh) : wrong.text?.en) ?? wrong.message ?? wrong.reason ?? '',
  }
}

const problemOf = async (response: Response): Promise<Problem> => {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>
  const type = typeof body['type'] === 'string' ? body['type'] : ''
  const zh = document.documentElement.lang === 'zh-CN' ? body['detailZh'] : undefined
  const detail = zh ?? body['detail']
  return new Problem(
    response.status,
    type.replace('urn:lianxi:problem:', ''),
    typeof detail === 'string' ? detail : '',
    Array.isArray(body['errors']) ? (body['errors'] as Wrong[]).map(inReadersLanguage) : [],
    body,
  )
}

async function call<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (method !== 'GET') {
    headers['Content-Type'] = 'application/json'
    headers['X-XSRF-TOKEN'] = xsrfToken()
  }
  let response: Response
  try {
    response = await fetch('/api' + path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
      ...(signal ? { signal } : {}),
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new Problem(0, 'unreachable', '')
  }
  hintClock(response.headers.get('Date'))
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T
  const problem = await problemOf(response)
  if (problem.status === 401 && path !== '/login' && path !== '/me') onLoggedOut()
  throw problem
}

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> => call('GET', path, undefined, signal)
export const post = <T>(path: string, body?: unknown): Promise<T> => call('POST', path, body)
export const put = <T>(path: string, body: unknown): Promise<T> => call('PUT', path, body)
export const remove = (path: string): Promise<undefined> => call('DELETE', path)

/** Sends a file, or a form of some, and tells how much of it has gone, as a share of one. */
export function upload<T>(
  path: string,
  file: Blob | FormData,
  progress: (share: number) => void,
  method: 'POST' | 'PUT' = 'POST',
): Promise<T> {
  const request = new XMLHttpRequest()
  request.open(method, '/api' + path)
  request.setRequestHeader('Accept', 'application/json')
  if (file instanceof Blob) request.setRequestHeader('Content-Type', file.type || 'application/octet-stream')
  request.setRequestHeader('X-XSRF-TOKEN', xsrfToken())
  request.upload.onprogress = (event) => progress(event.total ? event.loaded / event.total : 0)
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(new Problem(0, 'unreachable', ''))
    request.onload = () => {
      if (request.status === 401) onLoggedOut()
      const answer = new Response(request.status === 204 ? null : request.responseText, {
        status: request.status,
      })
      if (answer.status === 204) resolve(undefined as T)
      else if (answer.ok) void answer.json().then((said) => resolve(said as T), reject)
      else void problemOf(answer).then(reject, reject)
    }
    request.send(file)
  })
}

/** A file of the server, or a file for it: anything that is not JSON both ways. */
export async function raw(
  method: 'GET' | 'POST',
  path: string,
  header: object,
  body?: Blob,
): Promise<Response> {
  let response: Response
  try {
    response = await fetch('/api' + path, {
      method,
      headers: { ...header, ...(method === 'POST' ? { 'X-XSRF-TOKEN': xsrfToken() } : {}) },
      credentials: 'same-origin',
      ...(body ? { body } : {}),
    })
  } catch {
    throw new Problem(0, 'unreachable', '')
  }
  if (response.ok) return response
  const problem = await problemOf(response)
  if (problem.status === 401) onLoggedOut()
  throw problem
}
const onContact =
  (action: string) =>
  (id: string): Promise<Contact> =>
    post(`/contacts/${id}/${action}`)

/** Every request the pages make, one method each. */
export const api = {
  logIn: (username: string, password: string) => post<LoggedIn>('/login', { username, password }),
  logOut: () => post<undefined>('/logout'),
  me: () => get<Me>('/me'),
  ticket: () => post<LiveTicket>('/live/ticket'),
  softphone: () => get<SoftphoneAccount>('/desk/softphone'),
  reasons: () => get<Reasons>('/desk/reasons'),
  queues: () => get<QueueView[] | { items: QueueView[] }>('/queues').then(itemsOf),
  staff: (username: string) => get<{ displayName: string }>(`/staff/${encodeURIComponent(username)}`),
  agents: () => get<AgentBrief[] | { items: AgentBrief[] }>('/agents').then(itemsOf),
  wallboard: () => get<Board>('/wallboard'),
  setPresence: (presence: Presence, reason?: string, when: When = 'NOW') =>
    put<AgentView>('/desk/presence', {
      presence,
      ...(reason ? { reason } : {}),
      ...(when === 'NOW' ? {} : { when }),
    }),
  myContactsSince: (from: Date) =>
    get<ContactPage>(`/contacts?agent=me&from=${encodeURIComponent(from.toISOString())}&size=100`),
  accept: onContact('accept'),
  decline: onContact('decline'),
  hold: onContact('hold'),
  resume: onContact('resume'),
  mute: onContact('mute'),
  unmute: onContact('unmute'),
  end: onContact('end'),
  reconnect: onContact('reconnect'),
  callCustomer: (id: string) => post<{ contactId: string }>(`/contacts/${id}/call`),
  dtmf: (id: string, digits: string) => post<Contact>(`/contacts/${id}/dtmf`, { digits }),
  transfer: (id: string, to: TransferTo, target: string) =>
    post<Contact>(`/contacts/${id}/transfer`, { to, target }),
  wrapUp: (id: string, { disposition, reason, note }: Conclusion, final: boolean) =>
    post<Contact>(`/contacts/${id}/wrap-up`, {
      disposition,
      ...(reason ? { reason } : {}),
      ...(note ? { note } : {}),
      final,
    }),
}

export function itemsOf<T>(answer: T[] | { items: T[] }): T[] {
  return Array.isArray(answer) ? answer : answer.items
}
