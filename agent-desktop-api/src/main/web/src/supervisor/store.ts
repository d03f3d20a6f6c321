import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Board } from '../app/api'
import { openLive } from '../live/browser'
import type { LiveStatus } from '../live/socket'
import { setClock } from '../ui/clock'
import { sampled, type Sample } from './board'

const EVERY = 5_000
const SPAN = 15 * 60_000

/** The newest wallboard and its last quarter of an hour as this page saw it. */
export const useBoard = defineStore('board', () => {
  const board = shallowRef<Board | null>(null)
  const history = shallowRef<Sample[]>([])
  const status = ref<LiveStatus>({ is: 'connecting' })
  const live = shallowRef<{ dispose: () => void; wake: () => void } | null>(null)
  let timer: ReturnType<typeof setInterval> | undefined

  function take(now: Board): void {
    setClock(now.at)
    board.value = now
    note()
  }

  function note(): void {
    if (board.value && status.value.is === 'open')
      history.value = sampled(history.value, board.value, Date.now(), EVERY, SPAN)
  }

  function open(): void {
    const socket = openLive<Board & { type?: string; sequence?: number }>('/live/wallboard', {
      message: take,
      status: (now) => (status.value = now),
    })
    live.value = socket
    socket.start()
    timer = setInterval(note, EVERY)
  }

  function close(): void {
    clearInterval(timer)
    live.value?.dispose()
    live.value = null
  }

  return { board, history, status, open, close, wake: () => live.value?.wake() }
})
