import { createI18n } from 'vue-i18n'
import { en } from './en'
import { zh } from './zh'

export type Language = 'zh' | 'en'
const KEY = 'lianxi.language'

const remembered = (): Language => (localStorage.getItem(KEY) === 'en' ? 'en' : 'zh')

export const i18n = createI18n({
  legacy: false,
  locale: remembered(),
  fallbackLocale: 'zh',
  messages: { zh, en },
})

/** Shows the pages in `language`; `remember` when the person chose it. */
export function speak(language: Language, remember = false): void {
  i18n.global.locale.value = language
  if (remember) localStorage.setItem(KEY, language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

/** True when the person has chosen a language on this machine; the account's own counts otherwise. */
export const hasChosenLanguage = (): boolean => localStorage.getItem(KEY) !== null
