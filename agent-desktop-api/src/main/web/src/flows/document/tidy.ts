import type { FlowDocument, FlowStep, FlowText } from '../../app/flows'
import { lacking } from './exits'
import { verbs, type FieldShape } from './verbs'

const isMap = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** A text with only the languages in which something is written. */
export const written = (text: unknown): FlowText =>
  isMap(text) ? Object.fromEntries(Object.entries(text).filter(([, said]) => said !== '')) : {}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isMap(value) && Object.keys(value).length === 0)

/** A member as the server takes it; undefined when it says nothing. */
function tidyMember(field: FieldShape, value: unknown): unknown {
  if (field.kind === 'text') {
    const text = written(value)
    return isEmpty(text) && !field.needed ? undefined : text
  }
  if (field.kind === 'wordings')
    return (Array.isArray(value) ? value : []).map(written).filter((one) => !isEmpty(one))
  if (field.kind === 'choices')
    return Object.fromEntries(
      Object.entries(isMap(value) ? value : {})
        .map(([key, text]) => [key, written(text)] as const)
        .filter(([, text]) => !isEmpty(text)),
    )
  return value
}

function tidyStep(step: FlowStep): FlowStep {
  const shape = verbs[step.verb]
  if (!shape) return step
  return shape.fields.reduce((tidy, field) => {
    const value = tidyMember(field, step[field.name])
    return isEmpty(value) && !field.needed ? lacking(tidy, field.name) : { ...tidy, [field.name]: value }
  }, step)
}

/** The document as it is sent: nothing empty that need not be there. */
export function tidied(document: FlowDocument): FlowDocument {
  const steps = Object.fromEntries(
    Object.entries(document.steps).map(([name, step]) => [name, tidyStep(step)]),
  )
  const { parameters, tests, ...rest } = document
  return {
    ...rest,
    ...(parameters && parameters.length > 0 ? { parameters } : {}),
    steps,
    ...(tests && tests.length > 0 ? { tests } : {}),
  }
}
