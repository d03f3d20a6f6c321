import { ref } from 'vue'
import type { QuickReply } from '../app/chats'
import { complain } from '../app/complain'
import { chats } from './requests'

const replies = ref<QuickReply[] | null>(null)

/** Reads them again, as somebody has changed them. */
export async function readReplies(): Promise<void> {
  try {
    replies.value = await chats.replies()
  } catch (cause) {
    complain(cause)
  }
}

/** The quick replies of this agent and of everybody; null until they are there. */
export function useReplies(): typeof replies {
  if (replies.value === null) void readReplies()
  return replies
}

/** Those of which title or text has what is looked for, those whose title begins with it first. */
export function repliesWith(all: QuickReply[], sought: string): QuickReply[] {
  const wanted = sought.trim().toLowerCase()
  const begins = (reply: QuickReply): boolean => reply.title.toLowerCase().startsWith(wanted)
  return all
    .filter((reply) => `${reply.title} ${reply.text}`.toLowerCase().includes(wanted))
    .sort((one, other) => Number(begins(other)) - Number(begins(one)))
}
