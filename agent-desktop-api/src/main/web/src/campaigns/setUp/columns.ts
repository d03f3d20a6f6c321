/** What a column of a file of leads may mean. */
export const meanings = [
  'phone',
  'phone2',
  'phone3',
  'phone4',
  'phone5',
  'customer_number',
  'name',
  'province',
  'zone',
  'priority',
  'consent_evidence',
  'consent_at',
] as const
export type Meaning = (typeof meanings)[number]

/** What the server takes columns of these names for by itself. */
const usual: Record<string, Meaning> = {
  电话: 'phone',
  手机: 'phone',
  手机号: 'phone',
  号码: 'phone',
  电话号码: 'phone',
  联系电话: 'phone',
  phone_number: 'phone',
  mobile: 'phone',
  电话2: 'phone2',
  电话3: 'phone3',
  电话4: 'phone4',
  电话5: 'phone5',
  客户编号: 'customer_number',
  姓名: 'name',
  名称: 'name',
  客户姓名: 'name',
  省份: 'province',
  时区: 'zone',
  优先级: 'priority',
  同意凭证: 'consent_evidence',
  同意时间: 'consent_at',
}

/** What a column means unless somebody says otherwise; '' for a field of the list's own. */
export function usualMeaning(column: string): Meaning | '' {
  const name = column.trim().toLowerCase()
  return meanings.find((meaning) => meaning === name) ?? usual[name] ?? ''
}

/** The mapping as the server reads it: only what is not as usual. */
export const mappingOf = (columns: string[], chosen: (Meaning | '')[]): string =>
  columns
    .map((column, at) => [column.trim(), chosen[at] ?? ''] as const)
    .filter(([column, meaning]) => meaning !== '' && meaning !== usualMeaning(column))
    .map(([column, meaning]) => `${column}:${meaning}`)
    .join(',')

/** What is wrong with the choice: no number at all, or the same meaning twice. */
export function troubleOf(chosen: (Meaning | '')[]): '' | 'noPhone' | Meaning {
  if (!chosen.includes('phone')) return 'noPhone'
  return chosen.find((meaning, at) => meaning !== '' && chosen.indexOf(meaning) !== at) || ''
}

/** The text of the beginning of a file: UTF-8, or else GBK. */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('gbk').decode(bytes, { stream: true })
  }
}

/** The first rows of comma-separated text; one that is cut off in the middle is left out. */
export function rowsOf(text: string, most: number): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const end = (): void => {
    row.push(cell)
    if (row.some((one) => one !== '')) rows.push(row)
    row = []
    cell = ''
  }
  for (let at = 0; at < text.length && rows.length < most; at++) {
    const letter = text[at] ?? ''
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text[at++]
      else quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === ',') {
      row.push(cell)
      cell = ''
    } else if (letter === '\n') end()
    else if (letter !== '\r') cell += letter
  }
  if (rows.length < most && !quoted && (cell !== '' || row.length > 0)) end()
  return rows
}
