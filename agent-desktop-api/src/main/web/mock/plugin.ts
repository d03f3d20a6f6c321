import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { WebSocketServer, type WebSocket } from 'ws'
import { Accounts } from './accounts.ts'
import { Boards } from './boards.ts'
import { Agreeing } from './agreeing.ts'
import { Campaigning } from './campaigning.ts'
import { Centre } from './centre.ts'
import { billPicture, Chatting } from './chatting.ts'
import { searched } from './searched.ts'
import { Identities } from './identities.ts'
import { Flowing } from './flowing.ts'
import { Knowing } from './knowledge.ts'
import { call, profileOf, reasons } from './people.ts'
import { Previewing } from './previewing.ts'
import { Promised } from './promised.ts'
import { Ruling } from './ruling.ts'
import { answerSip } from './sip.ts'
import { Supervision } from './supervisor.ts'
import { Ticketing } from './ticketing.ts'

const port = Number(process.env['MOCK_PORT'] ?? 5199)
let centre = new Centre()
let supervision = new Supervision()
let tickets = new Ticketing()
let ruling = new Ruling()
let boards = new Boards()
let knowing = new Knowing()
let flowing = new Flowing()
let accounts = new Accounts()
let campaigning = new Campaigning()
let agreeing = new Agreeing()
let promised = new Promised()
let previewing = new Previewing()
const tellDesks = (message: object): void => centre.tell(message)
let chatting = new Chatting(tellDesks)
const identities = new Identities()
const remarks = {
  tags: ['老客户', '投诉敏感'],
  notes: [
    { id: 'n1', text: '喜欢上午接电话，午后常在工地。', by: 'agent01', at: '2026-09-21T02:10:00Z' },
    { id: 'n2', text: '有两条宽带，报修前先问是哪一条。', by: 'agent05', at: '2026-08-03T07:42:00Z' },
  ],
}
const calledLead = {
  campaign: '九月流失预警：畅享 199 到期客户',
  purpose: 'CHURN_WARNING',
  name: '王女士',
  customer: 'C00000081',
  fields: {
    到期套餐: '畅享 199（24 个月合约，2026-10-31 到期）',
    月均消费: '¥ 212',
    备注: '两次来电问过竞品资费',
  },
  calls: 1,
}
let who: { username: string; role: string } | null = null
let sockets: WebSocketServer | null = null

const me = (): object => ({
  username: who?.username,
  role: who?.role,
  displayName: who?.role === 'SUPERVISOR' ? '许主管' : '陈晓雯',
  language: 'zh',
})

const roleOf = (username: string): string => {
  if (username.startsWith('super')) return 'SUPERVISOR'
  return username.startsWith('editor') ? 'EDITOR' : 'AGENT'
}

function logIn(body: Record<string, unknown>): [number, object] {
  const username = String(body['username'])
  if (username === 'locked') return [423, { type: 'urn:lianxi:problem:locked', status: 423 }]
  if (body['password'] === 'wrong') return [401, { type: 'urn:lianxi:problem:wrong-log-in', status: 401 }]
  who = { username, role: roleOf(username) }
  return [200, { token: 'mock', ...me() }]
}

const fixed: Record<string, () => unknown> = {
  'GET /api/me': me,
  'POST /api/live/ticket': () => ({ ticket: 'x', url: `ws://127.0.0.1:${port}` }),
  'GET /api/desk/softphone': () => ({
    uri: 'sip:agent01@127.0.0.1',
    password: 'x',
    websocket: process.env['MOCK_SIP'] ?? `ws://127.0.0.1:${port}/ws`,
    iceServers: [],
  }),
  'GET /api/desk/reasons': () => reasons,
  'GET /api/wallboard': () => centre.board(),
  'GET /api/contacts': () => ({ items: [...centre.contacts.values(), ...centre.history] }),
}

/** A chat that an agent has had for a while. */
function chat(body: Record<string, unknown>): unknown {
  const id = String(body['id'])
  chatting.begin(id, Number(body['count']))
  const contact = call(id, Number(body['which']), String(body['queue']), 60)
  const connectedAt = new Date(Date.now() - 200_000).toISOString()
  const chat = chatting.standing(id, Number(body['unread'] ?? 0)) as never
  return centre.place({
    ...contact,
    channel: 'CHAT',
    state: 'CONNECTED',
    agent: 'agent01',
    connectedAt,
    chat,
  })
}

/** What a picture or a try-out asks of the pretend centre. */
function command(name: string, body: Record<string, unknown>): unknown {
  if (name === 'reset') {
    centre = new Centre()
    supervision = new Supervision()
    tickets = new Ticketing()
    ruling = new Ruling()
    boards = new Boards()
    knowing = new Knowing()
    flowing = new Flowing()
    accounts = new Accounts()
    campaigning = new Campaigning()
    agreeing = new Agreeing()
    promised = new Promised()
    previewing = new Previewing()
    chatting = new Chatting(tellDesks)
  } else if (name === 'tickets') {
    if (body['meddle']) tickets.meddle(String(body['meddle']))
    tickets.fails = body['fails'] === true
    tickets.empty = body['empty'] === true
  } else if (name === 'meddle-category') ruling.meddle(String(body['code']))
  else if (name === 'knowledge') Object.assign(knowing, body)
  else if (name === 'flows') Object.assign(flowing, body)
  else if (name === 'accounts') Object.assign(accounts, body)
  else if (name === 'campaigns') Object.assign(campaigning, body)
  else if (name === 'agreeing') Object.assign(agreeing, body)
  else if (name === 'previews') Object.assign(previewing, body)
  else if (name === 'promised') {
    promised.isCalled = true
    if (body['fill']) promised.fill()
  } else if (name === 'meddle-flow') flowing.meddle(String(body['name']))
  else if (name === 'chat') return chat(body)
  else if (name === 'followers') identities.isFull = body['full'] === true
  else if (name === 'chats') chatting.fails = body['fails'] === true
  else if (name === 'chat-typing') chatting.type(String(body['id']))
  else if (name === 'chat-says')
    chatting.write(String(body['id']), 'customer', { text: String(body['text']) })
  else if (name === 'relevance') knowing.learning.takes = Number(body['seconds'])
  else if (name === 'meddle-article') knowing.meddle(String(body['id']))
  else if (name === 'meddle') supervision.policies.meddle(String(body['queue']))
  else if (name === 'ring')
    return centre.ring(
      Number(body['which'] ?? 0),
      String(body['queue'] ?? 'complaints'),
      Number(body['seconds'] ?? 20),
      (body['more'] ?? {}) as object,
    )
  else if (name === 'slow') supervision.figures.takes = Number(body['seconds'])
  else if (name === 'place') return centre.place(body as never)
  else if (name === 'history') centre.history = []
  else if (name === 'quiet') centre.quiet = true
  else if (name === 'cut') sockets?.clients.forEach((client) => client.terminate())
  else if (name === 'log-in') who = { username: String(body['username']), role: String(body['role']) }
  else if (name === 'log-out') who = null
  return {}
}

function answer(
  method: string,
  address: string,
  body: Record<string, unknown>,
  accept: string,
): [number, unknown] {
  const path = address.split('?')[0] ?? ''
  if (path.startsWith('/mock/')) return [200, command(path.slice(6), body)]
  if (path === '/api/login') return logIn(body)
  const open = boards.open(path, body)
  if (open) return open
  if (!who) return [401, { type: 'urn:lianxi:problem:not-logged-in', status: 401 }]
  if (path === '/api/logout') return [204, (who = null)]
  if (path === '/api/desk/presence')
    return [
      200,
      centre.setPresence(body['presence'] as never, body['reason'] as string, body['when'] as string),
    ]
  const chatted = chatting.answer(method, address, body)
  if (chatted) return chatted
  if (path === '/api/chats/search') return [200, searched(address)]
  const identified = identities.answer(method, address, body)
  if (identified) return identified
  const menu = accounts.answer(method, path, body)
  if (menu) return menu
  const campaigned = campaigning.answer(method, address, body) ?? agreeing.answer(method, address, body)
  if (campaigned) return campaigned
  const looked = previewing.answer(method, path, body)
  if (looked) return looked
  const called = promised.answer(method, address, body)
  if (called) return called
  const led = flowing.answer(method, address, body, who.username)
  if (led) return led
  const known = knowing.answer(method, address, body, who.username)
  if (known) return known
  const ruled = boards.answer(address, accept) ?? ruling.answer(method, address, body)
  if (ruled) return ruled
  const ticketed = tickets.answer(method, address, body, who.username)
  if (ticketed) return ticketed
  const customer = /^\/api\/customers\/([^/]+)$/.exec(path)
  if (customer) return [200, profileOf(customer[1] ?? '')]
  if (/^\/api\/contacts\/[^/]+\/earlier$/.test(path)) return [200, { items: centre.history }]
  if (path === '/api/contacts/led-1/lead') return [200, { lead: calledLead }]
  if (/^\/api\/contacts\/[^/]+\/lead$/.test(path)) return [200, {}]
  if (/^\/api\/customers\/[^/]+\/notes$/.test(path)) return [200, remarks]
  const inHand = method === 'GET' && centre.contacts.get(/^\/api\/contacts\/([^/]+)$/.exec(path)?.[1] ?? '')
  if (inHand) return [200, { ...inHand, events: [], explanation: [] }]
  if (path === '/api/staff/super01') return [200, { username: 'super01', displayName: '许主管' }]
  const overseen = supervision.answer(method, address, body)
  if (overseen) return overseen
  const plain = fixed[`${method} ${path}`]
  if (plain) return [200, plain()]
  const action = /^\/api\/contacts\/([^/]+)\/([a-z-]+)$/.exec(path)
  const contact = action && centre.act(action[1] ?? '', action[2] ?? '', body)
  return contact ? [200, contact] : [404, { type: 'urn:lianxi:problem:not-found', status: 404 }]
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/mock/picture.svg') {
    response.setHeader('Content-Type', 'image/svg+xml')
    response.end(billPicture)
    return
  }
  let text = ''
  for await (const chunk of request) text += String(chunk)
  const json = /json/.test(request.headers['content-type'] ?? '') || request.url?.startsWith('/mock/')
  const read = text && json ? (JSON.parse(text) as Record<string, unknown>) : text || {}
  const [status, body] = answer(
    request.method ?? 'GET',
    request.url ?? '',
    read as Record<string, unknown>,
    request.headers.accept ?? '',
  )
  const isFile = typeof body === 'string'
  response.statusCode = status
  response.setHeader('Content-Type', isFile ? 'text/csv' : 'application/json')
  response.setHeader('Set-Cookie', 'XSRF-TOKEN=mock; Path=/')
  response.end(status === 204 ? undefined : isFile ? body : JSON.stringify(body))
}

function attend(socket: WebSocket, path: string): void {
  const say = (message: object): void => socket.send(JSON.stringify(message))
  if (path.startsWith('/live/')) {
    const leave = path.startsWith('/live/desk') ? centre.joinDesk(say) : centre.joinBoard(say)
    socket.on('close', leave)
    socket.on('message', (data) => {
      if (String(data as Buffer).includes('ping')) say({ type: 'pong' })
    })
    return
  }
  socket.on('message', (data) => {
    const reply = answerSip(String(data as Buffer))
    if (reply) socket.send(reply)
  })
}

/** Serves the pretend centre under /api and /mock of the development server, and its sockets on a port beside it. */
export const mockCentre = (): Plugin => ({
  name: 'mock-centre',
  configureServer(server) {
    sockets = new WebSocketServer({
      host: '127.0.0.1',
      port,
      handleProtocols: (offered) => (offered.has('sip') ? 'sip' : false),
    })
    sockets.on('connection', (socket, request) => attend(socket, request.url ?? ''))
    server.httpServer?.once('close', () => sockets?.close())
    server.middlewares.use((request, response, next) => {
      if (/^\/(api|mock)\//.test(request.url ?? '')) void serve(request, response)
      else next()
    })
  },
})
