/** Enough of a SIP registrar for a softphone to be registered: it answers every REGISTER with 200. */
export function answerSip(request: string): string | null {
  const [start = '', ...lines] = request.split('\r\n')
  const method = start.split(' ')[0] ?? ''
  if (method !== 'REGISTER' && method !== 'OPTIONS') return null
  const kept = lines.filter((line) => /^(via|from|call-id|cseq):/i.test(line))
  const to = lines.find((line) => /^to:/i.test(line)) ?? ''
  const contact = lines.find((line) => /^contact:/i.test(line)) ?? ''
  return [
    'SIP/2.0 200 OK',
    ...kept,
    `${to};tag=mock`,
    contact,
    'Expires: 120',
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n')
}
