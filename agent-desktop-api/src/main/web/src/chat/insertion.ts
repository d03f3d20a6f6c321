import { shallowRef } from 'vue'

/** Text that somebody wants to have in the answer to a chat; whoever shows the chat takes it. */
export const wanted = shallowRef<{ contact: string; text: string } | null>(null)
