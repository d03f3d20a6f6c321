import { inject, provide, type InjectionKey, type Ref } from 'vue'

/** What the server said of one field of a form. */
export interface Said {
  field: string
  message: string
}

export interface FormSaid {
  errors: Said[]
  warnings: Said[]
}

const key: InjectionKey<Ref<FormSaid>> = Symbol('fields')

/** Lets every field below show what was said of it. */
export const provideFields = (said: Ref<FormSaid>): void => provide(key, said)

export const useFields = (): Ref<FormSaid> | undefined => inject(key, undefined)

/** The steps of a path such as `steps[1].requirement`. */
export const stepsOf = (path: string): string[] => path.split(/[.[\]]/).filter((step) => step !== '')

/** The value a path leads to in `tree`; undefined when it leads nowhere. */
export const valueAt = (tree: unknown, path: string): unknown =>
  stepsOf(path).reduce<unknown>(
    (at, step) => (at !== null && typeof at === 'object' ? (at as Record<string, unknown>)[step] : undefined),
    tree,
  )

/** What was said of exactly this field, or also of what lies under it. */
export const saidOf = (said: Said[], field: string, under = false): Said[] =>
  said.filter(
    (one) =>
      one.field === field ||
      (under && (one.field.startsWith(field + '.') || one.field.startsWith(field + '['))),
  )

/** Errors go when their field was changed since it was refused; one of no known field stays until the next try. */
export const stillWrong = (errors: Said[], refused: unknown, draft: unknown): Said[] =>
  errors.filter(
    ({ field }) => JSON.stringify(valueAt(refused, field)) === JSON.stringify(valueAt(draft, field)),
  )
