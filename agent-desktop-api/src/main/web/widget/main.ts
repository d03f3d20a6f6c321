import { createApp } from 'vue'
import LianxiChat from './LianxiChat.ce.vue'
import type { Site } from './line'

/** One script tag puts the chat on a page; its `data-` attributes say how. */
const script = document.currentScript as HTMLScriptElement
const { site, language, token, color, heading } = script.dataset
const isEnglish = (language ?? document.documentElement.lang).toLowerCase().startsWith('en')
const about: Site = {
  origin: new URL(script.src).origin,
  name: site ?? location.hostname,
  language: isEnglish ? 'en' : 'zh',
  ...(token ? { token } : {}),
}

/** A root of its own keeps the page's styles out, and ours in. */
function begin(): void {
  const host = document.createElement('lianxi-chat')
  const root = host.attachShadow({ mode: 'open' })
  const style = document.createElement('style')
  style.textContent = (LianxiChat as unknown as { styles?: string[] }).styles?.join('\n') ?? ''
  const place = document.createElement('div')
  root.append(style, place)
  document.body.append(host)
  createApp(LianxiChat, { site: about, color: color ?? '#0b7a6b', heading: heading ?? '' }).mount(place)
}

if (document.body) begin()
else document.addEventListener('DOMContentLoaded', begin)
