import { defineStore } from 'pinia'
import { reactive } from 'vue'
import type { Contact } from '../app/api'
import type { ChatLive } from '../app/chats'
import { Problem } from '../app/http'
import { complain } from '../app/complain'
import {
  emptyConversation,
  withDelivery,
  withMessage,
  withOutgoing,
  withoutOutgoing,
  withPage,
  withStanding,
  type Conversation,
  type Outgoing,
} from './conversation'
import { chats } from './requests'

const PAGE = 50
const LARGEST_PAGE = 200
/** so many before a message that is looked for are there, too */
const BEFORE = 20
const TYPING_SHOWN = 6_000
const TYPING_EVERY = 3_000

/** The chats of this desk by contact, kept up to date by its live socket. */
export const useChats = defineStore('chats', () => {
  const known = reactive(new Map<string, Conversation>())
  const typing = reactive(new Map<string, number>())
  const loading = reactive(new Set<string>())
  const failed = reactive(new Set<string>())
  const toldTyping = new Map<string, number>()

  const of = (contact: string): Conversation => known.get(contact) ?? emptyConversation
  const change = (contact: string, how: (chat: Conversation) => Conversation): void => {
    known.set(contact, how(of(contact)))
  }

  /** What the desk holds now: chats that are gone are forgotten, the others stand as the server says. */
  function hold(contacts: Contact[]): void {
    const held = new Set(contacts.map((contact) => contact.id))
    for (const id of known.keys()) if (!held.has(id)) known.delete(id)
    for (const { id, chat } of contacts) {
      if (!chat) continue
      change(id, (before) => withStanding(before, chat))
      const newest = of(id).messages.at(-1)?.number
      if (newest !== undefined && (chat.last?.number ?? 0) > newest) void again(id)
    }
  }

  /** How a chat stands that this desk has not heard of yet; of others the messages tell. */
  function meet({ id, chat }: Contact): void {
    if (chat && !known.has(id)) change(id, (fresh) => withStanding(fresh, chat))
  }

  function hear(told: ChatLive): void {
    if (told.type === 'chat.typing') {
      typing.set(told.contact, Date.now() + TYPING_SHOWN)
      return
    }
    if (told.type === 'chat.delivery') return change(told.contact, (chat) => withDelivery(chat, told))
    if (told.message.from === 'customer') typing.delete(told.contact)
    const after = withMessage(of(told.contact), told.message)
    if (after) known.set(told.contact, after)
    else void again(told.contact)
  }

  /** Something was missed, perhaps while the line was cut: the newest page, and what is older when it is wanted. */
  async function again(contact: string): Promise<void> {
    change(contact, (chat) => ({ ...chat, messages: [], whole: false }))
    await older(contact)
  }

  async function older(contact: string, most = PAGE): Promise<void> {
    const chat = of(contact)
    if (loading.has(contact) || chat.whole) return
    loading.add(contact)
    failed.delete(contact)
    try {
      const page = await chats.page(contact, chat.messages[0]?.number ?? null, most)
      change(contact, (before) => withPage(before, page.messages, page.first))
    } catch {
      failed.add(contact)
    } finally {
      loading.delete(contact)
    }
  }

  /** All that was written from shortly before the message of this number on. */
  async function reach(contact: string, number: number): Promise<void> {
    const oldest = (): number => of(contact).messages[0]?.number ?? Infinity
    for (let before = NaN; oldest() > number - BEFORE && oldest() !== before;) {
      before = oldest()
      await older(contact, LARGEST_PAGE)
    }
  }

  /** Looks for what was added, for whoever reads along without being told. */
  async function follow(contact: string): Promise<void> {
    const page = await chats.page(contact, null, PAGE)
    for (const message of page.messages) hear({ type: 'chat.message', contact, message })
  }

  async function send(contact: string, outgoing: Outgoing): Promise<void> {
    const fresh = { ...outgoing }
    delete fresh.problem
    change(contact, (chat) => withOutgoing(chat, fresh))
    try {
      const file = outgoing.file ? await put(contact, outgoing.key, outgoing.file) : undefined
      const said = await chats.say(contact, {
        key: outgoing.key,
        ...(file ? { file } : outgoing.article ? { article: outgoing.article } : { text: outgoing.text }),
        ...(outgoing.whisper ? { whisper: true } : {}),
      })
      change(contact, (chat) => withoutOutgoing(chat, outgoing.key))
      hear({ type: 'chat.message', contact, message: said })
    } catch (cause) {
      const problem = cause instanceof Problem ? (cause.fields[0]?.message ?? cause.message) : String(cause)
      change(contact, (chat) => withOutgoing(chat, { ...fresh, problem }))
    }
  }

  async function put(contact: string, key: string, file: File): Promise<string> {
    const stored = await chats.put(contact, file, (share) =>
      change(contact, (chat) => ({
        ...chat,
        outgoing: chat.outgoing.map((one) => (one.key === key ? { ...one, share } : one)),
      })),
    )
    return stored.id
  }

  function say(contact: string, text: string, whisper: boolean): void {
    void send(contact, { key: crypto.randomUUID(), at: new Date().toISOString(), text, whisper })
  }

  function sendFile(contact: string, file: File): void {
    const at = new Date().toISOString()
    void send(contact, { key: crypto.randomUUID(), at, text: file.name, whisper: false, file })
  }

  function sendCard(contact: string, article: string, title: string): void {
    const at = new Date().toISOString()
    void send(contact, { key: crypto.randomUUID(), at, text: title, whisper: false, article })
  }

  /** The agent is writing; told every three seconds at most. */
  function write(contact: string): void {
    const last = toldTyping.get(contact) ?? 0
    if (Date.now() - last < TYPING_EVERY) return
    toldTyping.set(contact, Date.now())
    chats.typing(contact).catch(() => undefined) // who is not told sees the message soon anyway
  }

  function read(contact: string): void {
    const newest = of(contact).messages.at(-1)?.number
    if (of(contact).unread === 0 || newest === undefined) return
    change(contact, (chat) => ({ ...chat, unread: 0 }))
    chats.read(contact, newest).catch(complain)
  }

  return {
    known,
    typing,
    loading,
    failed,
    of,
    hold,
    meet,
    hear,
    older,
    reach,
    follow,
    say,
    sendFile,
    sendCard,
    sendAgain: (contact: string, outgoing: Outgoing) => void send(contact, outgoing),
    drop: (contact: string, key: string) => change(contact, (chat) => withoutOutgoing(chat, key)),
    write,
    read,
  }
})
