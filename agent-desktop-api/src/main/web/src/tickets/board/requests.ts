import type { ComplaintBoard, MonthReport, RefundReport } from '../../app/complaints'
import { get, raw } from '../../app/http'

const csv = (path: string): Promise<Blob> =>
  raw('GET', path, { Accept: 'text/csv' }).then((file) => file.blob())
const words = (asked: Record<string, string>): string => new URLSearchParams(asked).toString()

/** What the complaint board and its reports ask of the server, one method each. */
export const boards = {
  board: (from: string, to: string) => get<ComplaintBoard>(`/tickets/board?${words({ from, to })}`),
  report: (month: string) => get<MonthReport>(`/tickets/report?${words({ month })}`),
  reportFile: (month: string) => csv(`/tickets/report?${words({ month })}`),
  rollUp: (month: string, level: 'PROVINCE' | 'GROUP') => csv(`/tickets/rollup?${words({ month, level })}`),
  refunds: (from: string, to: string) => get<RefundReport>(`/refunds/report?${words({ from, to })}`),
  refundFile: (from: string, to: string) => csv(`/refunds/report?${words({ from, to })}`),
}
