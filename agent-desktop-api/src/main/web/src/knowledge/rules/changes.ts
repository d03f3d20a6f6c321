import type { CategoryTree, KnowledgeCategory } from '../../app/knowledge'
import { weightNames, type Synonyms, type Weights } from '../../app/learning'
import type { Change } from '../../ui/change'

const differences = (before: Map<string, string>, after: Map<string, string>, section: string): Change[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => ({ section, name: key, before: before.get(key) ?? null, after: after.get(key) ?? null }))

const told = ({ labelZh, labelEn, parent }: KnowledgeCategory): string =>
  `${labelZh} / ${labelEn}${parent ? ` < ${parent}` : ''}`

/** What differs between two trees, a line for each category. */
export const treeChanges = (before: CategoryTree, after: CategoryTree): Change[] =>
  differences(
    new Map(before.categories.map((one) => [one.id, told(one)])),
    new Map(after.categories.map((one) => [one.id, told(one)])),
    '',
  )

/** What differs between two lists of synonyms; a group is known by its first word. */
export const synonymChanges = (before: Synonyms, after: Synonyms): Change[] => [
  ...differences(groupsOf(before), groupsOf(after), '='),
  ...differences(waysOf(before), waysOf(after), '→'),
]
const groupsOf = ({ groups }: Synonyms): Map<string, string> =>
  new Map(groups.map((words) => [words[0] ?? '', words.join(' · ')]))
const waysOf = ({ oneWay }: Synonyms): Map<string, string> =>
  new Map(oneWay.map(({ from, to }) => [from, to.join(' · ')]))

export const weightChanges = (name: (weight: string) => string, before: Weights, after: Weights): Change[] =>
  weightNames
    .filter((one) => before[one] !== after[one])
    .map((one) => ({
      section: '',
      name: name(one),
      before: String(before[one]),
      after: String(after[one]),
    }))
