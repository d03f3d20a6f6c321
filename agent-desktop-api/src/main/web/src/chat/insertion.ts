import { shallowRef } from 'vue'

/** What somebody wants to have said in a chat: text in the answer, or an article as a card, at once. */
export type Wanted = { contact: string } & ({ text: string } | { article: string; title: string })

/** Whoever shows the chat takes it. */
export const wanted = shallowRef<Wanted | null>(null)
