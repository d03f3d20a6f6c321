import type { ChatFile, ChatMessage, ChatPage, ChatSaying, QuickReply } from '../app/chats'
import { get, itemsOf, post, put, remove, upload } from '../app/http'

const at = (contact: string): string => `/chats/${encodeURIComponent(contact)}`

/** What the desk asks for chats, one method each. */
export const chats = {
  page: (contact: string, before: number | null, limit: number) =>
    get<ChatPage>(`${at(contact)}/messages?limit=${limit}${before === null ? '' : `&before=${before}`}`),
  say: (contact: string, saying: ChatSaying) => post<ChatMessage>(`${at(contact)}/messages`, saying),
  typing: (contact: string) => post<unknown>(`${at(contact)}/typing`),
  read: (contact: string, number: number) => post<unknown>(`${at(contact)}/read`, { number }),
  put: (contact: string, file: File, progress: (share: number) => void) => {
    const form = new FormData()
    form.append('file', file, file.name)
    return upload<ChatFile>(`${at(contact)}/files`, form, progress)
  },
  part: (contact: string) => get<{ joined: boolean; may: boolean }>(`${at(contact)}/part`),
  join: (contact: string) => post<unknown>(`${at(contact)}/join`),
  leave: (contact: string) => post<unknown>(`${at(contact)}/leave`),
  replies: () => get<QuickReply[] | { items: QuickReply[] }>('/quick-replies').then(itemsOf),
  addReply: (reply: Omit<QuickReply, 'id'>) => post<QuickReply>('/quick-replies', reply),
  changeReply: (reply: QuickReply) =>
    put<QuickReply>(`/quick-replies/${encodeURIComponent(reply.id)}`, reply),
  dropReply: (id: string) => remove(`/quick-replies/${encodeURIComponent(id)}`),
}
