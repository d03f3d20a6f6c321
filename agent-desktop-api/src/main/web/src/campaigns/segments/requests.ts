import { get, itemsOf, post } from '../../app/http'
import type { SegmentChoices, SegmentCount, SegmentTaking, SegmentWish } from '../../app/segments'

const at = (id: string): string => `/campaigns/${encodeURIComponent(id)}/segments`

/** What the page of segments asks of the server, one method each. */
export const segments = {
  choices: (id: string) => get<SegmentChoices>(`${at(id)}/choices`),
  count: (id: string, wish: SegmentWish) => post<SegmentCount>(`${at(id)}/count`, wish),
  takings: (id: string) => get<{ items: SegmentTaking[] }>(at(id)).then(itemsOf),
  take: (id: string, wish: SegmentWish, name: string, priority: number) =>
    post<SegmentTaking>(
      `${at(id)}?${new URLSearchParams({ name, priority: String(priority) }).toString()}`,
      wish,
    ),
}
