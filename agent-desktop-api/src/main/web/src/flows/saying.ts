import { useI18n } from 'vue-i18n'
import type { Said } from '../ui/fields'
import type { Trouble } from './document/troubles'
import { useNaming } from './naming'
import { useDesigner } from './store'

/** Something to be put right, wherever it was found. */
export interface Remark {
  step: string | null
  /** the path of the field in its step */
  field: string
  text: string
  /** whether the flow cannot even be kept so */
  grave: boolean
}

/** A JSON pointer within a flow as a step and the path of a field in it. */
export function placeOf(pointer: string): { step: string | null; field: string } {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
  // the server may point into the body it was sent
  if (parts[0] === 'document') parts.shift()
  return parts[0] === 'steps'
    ? { step: parts[1] ?? null, field: parts.slice(2).join('.') }
    : { step: null, field: parts.join('.') }
}

/** All that is wrong with the flow, in the reader's words. */
export function useSaid() {
  const { t } = useI18n()
  const naming = useNaming()
  const store = useDesigner()

  function inWords({ step, field, why, about }: Trouble): string {
    const verb = step ? (store.document?.steps[step]?.verb ?? '') : 'flow-itself'
    const name = naming.member(verb, field.split('.')[0] ?? '')
    const which = about !== undefined && why !== 'range' ? `${name} ${about}` : name
    return t(`flows.trouble.${why}`, { name: which, range: about ?? '' })
  }
  const all = (): Remark[] => [
    ...store.troubles.map((one) => ({ ...one, text: inWords(one), grave: true })),
    ...store.refused.map(({ field, message }) => ({ ...placeOf(field), text: message, grave: true })),
    ...store.findings.map((finding) => ({
      step: finding.step,
      field: placeOf(finding.pointer).field,
      text: finding.text[naming.own()],
      grave: false,
    })),
  ]
  const told = (remarks: Remark[]): Said[] => remarks.map(({ field, text }) => ({ field, message: text }))
  return {
    all,
    /** what is said of the fields of a step, or of the flow itself */
    ofStep: (step: string | null) => {
      const own = all().filter((one) => one.step === step)
      return { errors: told(own.filter((one) => one.grave)), warnings: told(own.filter((one) => !one.grave)) }
    },
  }
}
