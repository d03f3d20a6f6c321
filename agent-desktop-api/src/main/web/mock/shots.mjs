// Takes pictures of every page in every state, language, theme and width from the pretend centre.
// usage: node mock/shots.mjs FOLDER [page ...]      (MOCK_PORT and PORT choose other ports, LOOK=zh-light-1280 one look)
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { createServer } from 'vite'
import { campaignScenes } from './campaigned.mjs'
import { chatScenes } from './chatted.mjs'
import { complaintScenes } from './complained.mjs'
import { flowScenes } from './flowed.mjs'
import { knowledgeScenes } from './known.mjs'
import { overseenScenes } from './overseen.mjs'
import { ticketScenes } from './ticketed.mjs'

const [folder = 'shots', ...only] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const port = Number(process.env.PORT ?? 5190)
// as strict as the product's own policy, so that a page that would break there breaks here
const policy = "default-src 'self'; connect-src 'self' ws:; style-src 'self' 'unsafe-inline'"
const headers = { 'Content-Security-Policy': policy }
const server = await createServer({
  mode: 'mock',
  server: { port, strictPort: true, headers },
  logLevel: 'error',
})
await server.listen()
const base = `http://127.0.0.1:${port}`
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]
const fake = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
const sound = ['--autoplay-policy=no-user-gesture-required']
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [...flags, ...fake, ...sound],
})
const deaf = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [...flags, '--deny-permission-prompts'],
})

const tell = (command, body = {}) =>
  fetch(`${base}/mock/${command}`, { method: 'POST', body: JSON.stringify(body) })
const desk = async (page) => {
  await tell('log-in', { username: 'agent01', role: 'AGENT' })
  await page.goto(`${base}/desk`)
  await page.getByTestId('presence-state').waitFor()
}
const ready = async (page) => {
  await desk(page)
  await page.locator('[data-testid=phone-status][data-registration=registered]').waitFor()
  await page.getByTestId('presence-available').first().click()
}
const offer = async (page, which = 0) => {
  await ready(page)
  await tell('ring', { which, seconds: 20, queue: which === 1 ? 'english' : 'complaints' })
  await page.getByTestId('offer-card').waitFor()
}
const talk = async (page, which = 0) => {
  await offer(page, which)
  await page.getByTestId('offer-accept').click()
  await page.getByTestId('call-state').waitFor()
  await page.getByTestId('call-mute').and(page.locator(':enabled')).waitFor()
}
const wallboard = async (page) => {
  await tell('log-in', { username: 'super01', role: 'SUPERVISOR' })
  await page.goto(`${base}/wallboard`)
  await page.locator('canvas').first().waitFor()
  await page.waitForTimeout(Number(process.env.LINGER ?? 800))
}

const scenes = {
  ...overseenScenes(base, tell),
  ...ticketScenes(base, tell, talk, ready),
  ...complaintScenes(base, tell),
  ...chatScenes(base, tell, ready),
  ...knowledgeScenes(base, tell, talk),
  ...flowScenes(base, tell),
  ...campaignScenes(base, tell, talk, ready),
  login: async (page) => {
    await page.goto(`${base}/login`)
    await page.getByTestId('login-username').fill('agent01')
  },
  'login-error': async (page) => {
    await page.goto(`${base}/login`)
    await page.getByTestId('login-username').fill('locked')
    await page.getByTestId('login-password').fill('x')
    await page.getByTestId('login-submit').click()
    await page.getByTestId('login-error').waitFor()
  },
  'desk-idle': desk,
  'desk-ready': ready,
  'desk-empty': async (page) => {
    await tell('history')
    await ready(page)
  },
  'desk-offer': (page) => offer(page),
  'desk-callback': async (page) => {
    await ready(page)
    const callback = {
      number: '138****1234',
      attempts: 1,
      expiresAt: new Date(Date.now() + 9e7).toISOString(),
    }
    await tell('ring', { which: 0, seconds: 20, queue: 'complaints', more: { callback } })
    await page.getByTestId('offer-callback').waitFor()
  },
  'desk-after-menu': async (page) => {
    await talk(page)
    await page.getByTestId('presence-not-ready').click()
    await page.waitForTimeout(400)
  },
  'desk-after': async (page) => {
    await talk(page)
    await page.getByTestId('presence-not-ready').click()
    await page.getByTestId('presence-reason-MEAL').click()
    await page.getByTestId('presence-next').waitFor()
  },
  'desk-talk': async (page) => {
    await talk(page)
    await page.getByTestId('call-note').fill('客户反映 3 月账单多扣 12 元流量费，要求核实并退费。')
  },
  'desk-hold': async (page) => {
    await talk(page, 1)
    await page.getByTestId('call-hold').click()
    await page.getByTestId('call-resume').waitFor()
  },
  'desk-keypad': async (page) => {
    await talk(page, 2)
    await page.getByTestId('call-mute').click()
    await page.getByTestId('call-keypad').click()
    for (const key of '18600') await page.getByTestId(`dial-${key}`).click()
  },
  'desk-transfer': async (page) => {
    await talk(page)
    await page.getByTestId('call-transfer').click()
    await page.getByTestId('transfer-target-vip').click()
    await page.waitForTimeout(400)
  },
  'desk-wrapup': async (page) => {
    await talk(page)
    await page.getByTestId('call-hang-up').click()
    await page.getByTestId('wrapup-disposition-BILLING').click()
    await page.getByTestId('wrapup-note').fill('已解释 3 月流量费，客户认可。')
    await page.waitForTimeout(1000)
  },
  'desk-device': async (page) => {
    await ready(page)
    await page.getByTestId('phone-status').click()
    await page.waitForTimeout(900)
  },
  'desk-presence': async (page) => {
    await desk(page)
    await page.getByTestId('presence-not-ready').click()
    await page.waitForTimeout(400)
  },
  'desk-help': async (page) => {
    await desk(page)
    await page.getByTestId('shortcut-help').click()
    await page.waitForTimeout(400)
  },
  'desk-offline': async (page) => {
    await talk(page)
    await page.route('**/api/live/ticket', (route) => route.abort())
    await tell('cut')
    await page.getByTestId('offline-banner').waitFor()
    await page.waitForTimeout(2500)
  },
  'desk-no-microphone': async (page) => {
    await desk(page)
    await page.getByTestId('microphone-banner').waitFor()
    await page.getByTestId('presence-available').first().click()
    await page.waitForTimeout(400)
  },
  wallboard,
  'wallboard-empty': async (page) => {
    await tell('quiet')
    await wallboard(page)
  },
  'wallboard-wall': async (page) => {
    await wallboard(page)
    await page.getByTestId('wallboard-full-screen').click()
    await page.waitForTimeout(500)
  },
}

let failed = 0
for (const [name, scene] of Object.entries(scenes)) {
  if (only.length && !only.includes(name)) continue
  for (const [language, theme, width, height] of [
    ['zh', 'light', 1280, 800],
    ['en', 'dark', 1280, 800],
    ['zh', 'dark', 1920, 1080],
    ['en', 'light', 1920, 1080],
    // customers come with their phones
    ...(name.startsWith('progress')
      ? [
          ['zh', 'light', 360, 740],
          ['en', 'dark', 360, 740],
        ]
      : []),
  ]) {
    if (process.env.LOOK && process.env.LOOK !== `${language}-${theme}-${width}`) continue
    const context = await (name === 'desk-no-microphone' ? deaf : browser).newContext({
      viewport: { width, height },
    })
    await context.addInitScript(
      ([l, t]) => {
        localStorage.setItem('lianxi.language', l)
        localStorage.setItem('lianxi.theme', t)
      },
      [language, theme],
    )
    const page = await context.newPage()
    page.on('pageerror', (error) => console.log(name, 'page error:', error.message))
    page.on(
      'console',
      (line) =>
        line.type() === 'error' &&
        !/401|423|40[0149]|429|ERR_FAILED/.test(line.text()) &&
        console.log(name, line.text()),
    )
    await tell('reset')
    await tell('log-out')
    try {
      page.setDefaultTimeout(10_000)
      await scene(page)
      await page.waitForTimeout(300)
    } catch (error) {
      failed++
      console.log(name, language, 'failed:', error.message.split('\n')[0])
    }
    await page.screenshot({ path: `${folder}/${name}-${language}-${theme}-${width}.png` })
    await context.close()
  }
}
await browser.close()
await deaf.close()
await server.close()
console.log(failed ? `${failed} failed` : 'all taken')
process.exit(failed ? 1 : 0)
