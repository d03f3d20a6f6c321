import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { TicketLine } from '../../app/tickets'
import { all, extend, nothingChosen, toggle, type Chosen } from './fold'
import type { Deed } from './keys'

const SCREEN = 10

interface List {
  lines: TicketLine[]
  place: { current: string }
}

interface Choosing {
  chosen: Ref<Chosen>
  current: Ref<string>
  /** where the current line is now; -1 for none */
  at: ComputedRef<number>
  choose: (id: string, isTo: boolean) => void
  move: (id: string) => void
  doIt: (deed: Deed) => void
}

/** The line the keys are at and the lines that are chosen; both by id, so that a fresh list moves neither. */
export function useChoosing(list: List, reveal: (index: number) => void): Choosing {
  const chosen = ref<Chosen>(nothingChosen)
  const current = ref(list.place.current)
  const at = computed(() => list.lines.findIndex(({ id }) => id === current.value))

  function move(id: string): void {
    current.value = id
    list.place.current = id
  }
  function go(index: number): void {
    const line = list.lines[Math.max(0, Math.min(list.lines.length - 1, index))]
    if (!line) return
    move(line.id)
    reveal(at.value)
  }
  function choose(id: string, isTo: boolean): void {
    move(id)
    chosen.value = isTo ? extend(chosen.value, list.lines, id) : toggle(chosen.value, id)
  }
  function chooseOn(by: number): void {
    const from = current.value
    if (from && !chosen.value.ids.has(from)) chosen.value = toggle(chosen.value, from)
    go(at.value + by)
    chosen.value = extend({ ...chosen.value, anchor: from || current.value }, list.lines, current.value)
  }
  function doIt(deed: Deed): void {
    if (deed === 'next') go(at.value + 1)
    else if (deed === 'previous') go(at.value < 0 ? 0 : at.value - 1)
    else if (deed === 'first') go(0)
    else if (deed === 'last') go(list.lines.length - 1)
    else if (deed === 'pageDown') go(at.value + SCREEN)
    else if (deed === 'pageUp') go(at.value - SCREEN)
    else if (deed === 'choose' && current.value) choose(current.value, false)
    else if (deed === 'chooseTo' && current.value) choose(current.value, true)
    else if (deed === 'chooseNext') chooseOn(1)
    else if (deed === 'choosePrevious') chooseOn(-1)
    else if (deed === 'all') chosen.value = all(list.lines)
    else if (deed === 'none') chosen.value = nothingChosen
  }
  return { chosen, current, at, choose, move, doIt }
}
