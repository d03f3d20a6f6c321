import { useI18n } from 'vue-i18n'
import type { FlowText } from '../app/flows'
import type { Exit } from './document/exits'
import { casesOf } from './document/exits'
import type { FlowStep } from '../app/flows'

/** The names of verbs, members and ways in the reader's language. */
export function useNaming() {
  const { t, te, locale } = useI18n()
  const other = (): 'zh' | 'en' => (locale.value === 'en' ? 'zh' : 'en')
  const own = (): 'zh' | 'en' => (locale.value === 'en' ? 'en' : 'zh')

  const verb = (name: string): string => (te(`flows.verb.${name}`) ? t(`flows.verb.${name}`) : name)
  /** A text in the reader's language, else in the other. */
  const said = (text: FlowText): string => text[own()] || text[other()] || ''
  const member = (verbName: string, name: string, part: 'name' | 'hint' = 'name'): string => {
    const special = `flows.special.${verbName}.${part}.${name}`
    if (te(special)) return t(special)
    const plain = `flows.${part}.${name}`
    return te(plain) ? t(plain) : part === 'hint' ? '' : name
  }
  /** How a way is called at its step. */
  function way(step: FlowStep, exit: Exit): string {
    if (exit.member === 'keys' || exit.member === 'exits') return exit.part ?? ''
    if (exit.member === 'cases') return casesOf(step)[Number(exit.part)]?.if ?? ''
    return member(step.verb, exit.member)
  }
  return { verb, said, member, way, own }
}
