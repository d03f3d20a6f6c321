const WORDS = {
  zh: {
    title: '一部关注了热线的手机',
    what: '这里代替微信：手机上的一切经过与真实公众号相同的接口，签名、加密、重发和消息限额都照规则来。',
    step1: '关注公众号，热线的流程会向您问好。',
    step2: '回复数字或文字，也可以点底部菜单，发图片和位置。',
    step3: '转人工后，在坐席工作台接入，像客户一样聊天。',
    step4: '坐席在您来信后最多回 5 条，再写一条即可继续。',
    other: 'English',
    stranger: '换一部新手机',
    kind: '服务号',
    intro: '查话费、办业务、报故障，随时可以转人工。',
    follow: '关注公众号',
    unfollow: '不再关注',
    send: '发送',
    picture: '照片',
    place: '位置',
    lost: '与平台的连接断了，正在重试…',
    back: '返回会话',
    more: '公众号资料',
    log: '聊天记录',
    menu: '菜单',
    write: '写消息',
    keyboard: '键盘',
    extras: '照片和位置',
    typing: '对方正在输入…',
    empty: '还没有消息',
    followed: '您已关注该公众号',
    left: '您已取消关注',
    clicked: '您点了菜单“{0}”',
    viewed: '您打开了“{0}”',
    lostLine: '没有送达，点此重发',
    going: '发送中',
    lostNote: '没有送达',
    refused: '没有发出，请重试。',
    notPicture: '只能发送 10 MB 以内的 JPG、PNG、GIF、WebP 图片。',
    here: '广州市天河区体育西路',
    me: '我',
    img: '图片',
  },
  en: {
    title: 'A telephone that follows the hotline',
    what: 'This stands in for WeChat: all that happens here goes through the same interface as a real official account, with its signatures, encryption, repetitions and quotas.',
    step1: 'Follow the account, and the flow of the hotline says hello.',
    step2: 'Answer by digits or words, tap the menu at the foot, send pictures and places.',
    step3: 'Ask for a person, accept at an agent’s desk, and chat as a customer.',
    step4: 'An agent may send 5 messages after yours; write again to go on.',
    other: '中文',
    stranger: 'Another telephone',
    kind: 'Service account',
    intro: 'Balance, bills, faults, and a person whenever you like.',
    follow: 'Follow',
    unfollow: 'Unfollow',
    send: 'Send',
    picture: 'Photo',
    place: 'Location',
    lost: 'The platform cannot be reached, trying again…',
    back: 'Back to the conversation',
    more: 'About the account',
    log: 'Conversation',
    menu: 'Menu',
    write: 'Write a message',
    keyboard: 'Keyboard',
    extras: 'Photo and location',
    typing: 'Typing…',
    empty: 'Nothing has been said yet',
    followed: 'You follow this account',
    left: 'You have left this account',
    clicked: 'You tapped “{0}” in the menu',
    viewed: 'You opened “{0}”',
    lostLine: 'Not delivered, tap to send again',
    going: 'Sending',
    lostNote: 'not delivered',
    refused: 'Not sent, please try again.',
    notPicture: 'Only JPG, PNG, GIF and WebP pictures of up to 10 MB can be sent.',
    here: 'Tiyu West Road, Guangzhou',
    me: 'Me',
    img: 'Picture',
  },
}
const HERE = { latitude: 23.13, longitude: 113.32 }
const LARGEST = 10 * 1024 * 1024
const TIME_GAP = 5 * 60_000
const AGAIN_AFTER = 1_500
const NAMES = ['小林', '小何', '小郭', '小马', '小罗', '小梁', '小宋', '小郑']
const KEYBOARD =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><rect x="3" y="6" width="18" height="12" rx="2"/><path d="M7 10h.01M12 10h.01M17 10h.01M8 14h8"/></svg>'
const LIST =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 7.500h14M5 12h14M5 16.500h14"/></svg>'

const part = (id) => document.getElementById(id)
const made = (tag, className, text) => {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text !== undefined) element.textContent = text
  return element
}
const kept = (name, fresh) => {
  const known = localStorage.getItem(name) ?? fresh()
  localStorage.setItem(name, known)
  return known
}
const newId = () => 'o' + crypto.randomUUID().replaceAll('-', '').slice(0, 27)

let openId = kept('phone.openId', newId)
let nickname = kept('phone.name', () => NAMES[Math.floor(Math.random() * NAMES.length)])
let language = kept('phone.language', () => (navigator.language.startsWith('zh') ? 'zh' : 'en'))
let seen = null
let isAtProfile = false
let isMenuOpen = true
let openButton = -1
let shown = ''

const say = (word, ...values) => WORDS[language][word].replace(/\{(\d)\}/g, (_, n) => values[n] ?? '')

function speak() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  document.title = say('title')
  document.querySelectorAll('[data-word]').forEach((e) => (e.textContent = say(e.dataset.word)))
  document.querySelectorAll('[data-label]').forEach((e) => {
    e.setAttribute('aria-label', say(e.dataset.label))
    e.title = e.id === 'lines' ? '' : say(e.dataset.label)
  })
  part('text').placeholder = say('write')
}

async function tell(deed, body, type = 'application/json') {
  part('refused').hidden = true
  try {
    const answer = await fetch(`/api/${openId}/${deed}`, {
      method: 'POST',
      headers: { 'X-Phone': '1', 'Content-Type': type },
      body: body instanceof Blob ? body : JSON.stringify(body ?? {}),
    })
    if (answer.ok) return true
  } catch {
    // said below
  }
  complain('refused')
  return false
}

function complain(word) {
  part('refused').textContent = say(word)
  part('refused').hidden = false
}

function withLinks(bubble, text) {
  let rest = 0
  for (const found of text.matchAll(/https?:\/\/[^\s<>"，。；）]+/g)) {
    bubble.append(text.slice(rest, found.index))
    const link = made('a', '', found[0])
    link.href = found[0]
    link.target = '_blank'
    link.rel = 'noreferrer'
    bubble.append(link)
    rest = found.index + found[0].length
  }
  bubble.append(text.slice(rest))
}

function card(article) {
  const bubble = made('div', 'bubble card')
  const link = made('a', '', article.title)
  link.href = /^https?:/.test(article.url ?? '') ? article.url : '#'
  link.target = '_blank'
  link.rel = 'noreferrer'
  const title = made('strong')
  title.append(link)
  bubble.append(title, made('small', '', article.description ?? ''))
  return bubble
}

function body(line) {
  const media = `/media/${line.media}`
  switch (line.kind) {
    case 'text': {
      const bubble = made('div', 'bubble words')
      withLinks(bubble, line.text)
      return bubble
    }
    case 'image': {
      const bubble = made('div', 'bubble picture')
      const picture = made('img')
      picture.src = media
      picture.alt = say('img')
      picture.addEventListener('load', toEnd)
      bubble.append(picture)
      return bubble
    }
    case 'voice':
    case 'video': {
      const bubble = made('div', line.kind === 'voice' ? 'bubble sound' : 'bubble picture')
      const player = made(line.kind === 'voice' ? 'audio' : 'video')
      player.src = media
      player.controls = true
      bubble.append(player)
      return bubble
    }
    case 'location': {
      const bubble = made('div', 'bubble map')
      bubble.append(
        made('strong', '', line.text),
        made('small', '', `${line.latitude}, ${line.longitude}`),
        made('i'),
      )
      return bubble
    }
    case 'news':
      return card(line.content.articles?.[0] ?? {})
    default: {
      const bubble = made('div', 'bubble words')
      bubble.textContent = JSON.stringify(line.content ?? line.kind)
      return bubble
    }
  }
}

function again(line) {
  return line.kind === 'text'
    ? tell('text', { text: line.text })
    : tell('place', { latitude: line.latitude, longitude: line.longitude, label: line.text })
}

function mark(line) {
  if (line.side !== 'me' || line.state === 'GONE') return null
  if (line.state === 'GOING') {
    return made('span', 'mark', '…')
  }
  if (line.kind === 'image') return made('span', 'mark lost-line', say('lostNote'))
  const button = made('button', 'mark lost-line', say('lostLine'))
  button.type = 'button'
  button.addEventListener('click', () => void again(line))
  return button
}

function rowOf(line) {
  if (line.side === 'note') {
    const words = say(line.kind, line.text) + (line.state === 'LOST' ? ` · ${say('lostNote')}` : '')
    return made('p', 'note', words)
  }
  const row = made('div', `row ${line.side}`)
  row.dataset.testid = 'phone-line'
  row.dataset.side = line.side
  row.dataset.state = line.state
  const isMe = line.side === 'me'
  const face = made('span', isMe ? 'face' : 'face account', (isMe ? nickname : seen.account).slice(-1))
  face.setAttribute('aria-hidden', 'true')
  row.append(face, body(line))
  const state = mark(line)
  if (state) row.append(state)
  return row
}

const time = (at) =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { hour: '2-digit', minute: '2-digit', hour12: false }).format(at)

function toEnd() {
  part('lines').scrollTop = part('lines').scrollHeight
}

function drawLines() {
  const now = JSON.stringify([language, seen.lines])
  if (now === shown) return
  shown = now
  const rows = []
  let before = 0
  for (const line of seen.lines) {
    const at = Date.parse(line.at)
    if (at - before > TIME_GAP) rows.push(made('p', 'note', time(at)))
    before = at
    rows.push(rowOf(line))
  }
  part('lines').replaceChildren(...(rows.length ? rows : [made('p', 'empty', say('empty'))]))
  toEnd()
}

function tap(button) {
  openButton = -1
  if (button.type === 'view') {
    void tell('view', { url: button.url, name: button.name })
    if (/^https?:/.test(button.url)) window.open(button.url, '_blank', 'noreferrer')
  } else {
    void tell('click', { key: button.key, name: button.name })
  }
  drawMenu()
}

function menuButton(button, act) {
  const element = made('button', '', button.name)
  element.type = 'button'
  element.dataset.testid = 'phone-button'
  element.addEventListener('click', act)
  return element
}

function drawMenu() {
  const buttons = seen.menu
  const has = buttons.length > 0
  part('toggle').hidden = !has
  part('toggle').innerHTML = isMenuOpen ? KEYBOARD : LIST
  part('toggle').setAttribute('aria-label', say(isMenuOpen ? 'keyboard' : 'menu'))
  part('menu').hidden = !has || !isMenuOpen
  part('menu').replaceChildren(
    ...buttons.map((button, n) => {
      const place = made('div')
      const children = button.sub_button ?? []
      const head = menuButton(button, () => {
        if (!children.length) return tap(button)
        openButton = openButton === n ? -1 : n
        drawMenu()
        part('menu').children[n].querySelector('[role=menu] button, button')?.focus()
      })
      if (children.length) {
        head.setAttribute('aria-haspopup', 'menu')
        head.setAttribute('aria-expanded', String(openButton === n))
        head.textContent = `≡ ${button.name}`
      }
      if (children.length && openButton === n) {
        const list = made('div')
        list.setAttribute('role', 'menu')
        list.append(
          ...children.map((child) => {
            const item = menuButton(child, () => tap(child))
            item.setAttribute('role', 'menuitem')
            return item
          }),
        )
        place.append(list)
      }
      place.append(head)
      return place
    }),
  )
}

function draw() {
  const isProfile = !seen.isFollowing || isAtProfile
  part('profile').hidden = !isProfile
  part('talk').hidden = isProfile
  part('back').hidden = !seen.isFollowing
  part('follow').hidden = seen.isFollowing
  part('unfollow').hidden = !seen.isFollowing
  document.querySelectorAll('.name').forEach((e) => (e.textContent = seen.account))
  document.querySelector('.face.large').textContent = seen.account.slice(-1)
  if (seen.isTyping) part('heading').textContent = say('typing')
  drawMenu()
  drawLines()
}

async function look() {
  const mine = openId
  try {
    const answer = await fetch(`/api/${openId}?after=${seen?.version ?? 0}`)
    if (!answer.ok) throw new Error(String(answer.status))
    const next = await answer.json()
    if (mine === openId) {
      const isChanged = JSON.stringify(next) !== JSON.stringify(seen)
      seen = next
      part('lost').hidden = true
      if (isChanged) draw()
    }
  } catch {
    part('lost').hidden = false
    await new Promise((go) => setTimeout(go, AGAIN_AFTER))
  }
  void look()
}

function grow() {
  const field = part('text')
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
  const isWritten = field.value.trim() !== ''
  part('send').hidden = !isWritten
  part('extras').hidden = isWritten
}

async function send() {
  const text = part('text').value.trim()
  if (!text) return
  part('text').value = ''
  grow()
  if (!(await tell('text', { text })) && !part('text').value) {
    part('text').value = text
    grow()
  }
}

function showDrawer(isOpen) {
  part('drawer').hidden = !isOpen
  part('extras').setAttribute('aria-expanded', String(isOpen))
  toEnd()
}

part('write').addEventListener('submit', (event) => {
  event.preventDefault()
  void send()
})
part('text').addEventListener('input', grow)
part('text').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  void send()
})
part('follow').addEventListener('click', () => {
  isAtProfile = false
  void tell('follow', { name: nickname })
})
part('unfollow').addEventListener('click', () => {
  isAtProfile = false
  void tell('unfollow')
})
part('more').addEventListener('click', () => {
  isAtProfile = true
  draw()
  part('back').focus()
})
part('back').addEventListener('click', () => {
  isAtProfile = false
  draw()
  part('text').focus()
})
part('toggle').addEventListener('click', () => {
  isMenuOpen = !isMenuOpen
  openButton = -1
  drawMenu()
})
part('extras').addEventListener('click', () => showDrawer(part('drawer').hidden))
part('album').addEventListener('click', () => part('file').click())
part('file').addEventListener('change', () => {
  const file = part('file').files[0]
  part('file').value = ''
  showDrawer(false)
  if (!file) return
  if (file.size > LARGEST || !/^image\/(jpeg|png|gif|webp)$/.test(file.type)) complain('notPicture')
  else void tell('picture', file, file.type)
})
part('place').addEventListener('click', () => {
  showDrawer(false)
  void tell('place', { ...HERE, label: say('here') })
})
part('language').addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh'
  localStorage.setItem('phone.language', language)
  speak()
  if (seen) draw()
})
part('stranger').addEventListener('click', () => {
  localStorage.removeItem('phone.openId')
  localStorage.removeItem('phone.name')
  location.reload()
})
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  showDrawer(false)
  if (openButton < 0 || !seen) return
  openButton = -1
  drawMenu()
})
const tick = () => (part('clock').textContent = time(Date.now()))
setInterval(tick, 10_000)

speak()
tick()
void look()
