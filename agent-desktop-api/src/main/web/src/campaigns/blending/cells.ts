import type { Filling } from '../../app/blending'

/** A cell as it is drawn. */
export interface Cell extends Filling {
  share: number
  isFull: boolean
}

/** How full each cell is; one that may have none is full from the beginning. */
export const cellsOf = (fillings: Filling[]): Cell[] =>
  fillings.map((one) => ({
    ...one,
    share: one.most === 0 ? 1 : Math.min(1, one.count / one.most),
    isFull: one.count >= one.most,
  }))
