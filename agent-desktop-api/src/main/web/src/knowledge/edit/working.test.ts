import { describe, expect, it } from 'vitest'
import type { Article, ArticleText } from '../../app/knowledge'
import {
  draftOf,
  foldWorking,
  isUnsaved,
  isWritable,
  nothingWritten,
  type Working,
  type WorkingSaid,
} from './working'

const text = (title: string, body = '<p>x</p>'): ArticleText => ({
  title,
  body,
  questions: [],
  tags: [],
  links: [],
  attachments: [],
})
const article = (title: string, more: Partial<Article> = {}, body?: string): Article => ({
  id: 'a',
  title,
  kind: 'FAQ',
  category: null,
  tags: [],
  provinces: [],
  validFrom: null,
  validTo: null,
  state: 'DRAFT',
  edition: null,
  publishedAt: null,
  changedAt: '',
  changedBy: 'editor',
  text: null,
  working: { edition: 1, revision: 3, state: 'DRAFT', text: text(title, body), author: 'editor' },
  allowed: [],
  ...more,
})
const told = (...said: WorkingSaid[]): Working => said.reduce(foldWorking, nothingWritten)
const loaded: WorkingSaid = { type: 'loaded', article: article('一') }
const edited = (title: string): WorkingSaid => ({
  type: 'edited',
  draft: { ...draftOf(article('一')), title },
})

describe('writing an article', () => {
  it('is unsaved from the first change until the server has it', () => {
    expect(isUnsaved(told(loaded))).toBe(false)
    expect(isUnsaved(told(loaded, edited('二')))).toBe(true)
    expect(isUnsaved(told(loaded, edited('二'), { type: 'sent' }))).toBe(true)
    expect(
      isUnsaved(told(loaded, edited('二'), { type: 'sent' }, { type: 'saved', article: article('二') })),
    ).toBe(false)
  })

  it('keeps what was written while a save was under way', () => {
    const now = told(loaded, edited('二'), { type: 'sent' }, edited('二三'), {
      type: 'saved',
      article: article('二', { cleaned: ['<script>'] }),
    })
    expect(now.draft?.title).toBe('二三')
    expect(isUnsaved(now)).toBe(true)
    expect(now.cleaned).toEqual(['<script>'])
  })

  it('shows a cleaned text as the server keeps it', () => {
    const now = told(
      loaded,
      edited('二'),
      { type: 'sent' },
      {
        type: 'saved',
        article: article('二', { cleaned: ['<script>'] }, '<p>clean</p>'),
      },
    )
    expect(now.draft?.body).toBe('<p>clean</p>')
    expect(isUnsaved(now)).toBe(false)
  })

  it('loses neither side when somebody else saved meanwhile', () => {
    const theirs = article('别人的')
    const both = told(loaded, edited('二'), { type: 'sent' }, { type: 'overtaken', article: theirs })
    expect(foldWorking(both, { type: 'takeTheirs' }).draft?.title).toBe('别人的')
    const mine = foldWorking(both, { type: 'takeMine' })
    expect(mine.draft?.title).toBe('二')
    expect(mine.article).toBe(theirs)
    expect(isUnsaved(mine)).toBe(true)
  })

  it('forgets an error once its field was changed', () => {
    const wrong = told(
      loaded,
      edited(''),
      { type: 'sent' },
      {
        type: 'refused',
        errors: [{ field: 'title', message: '不能为空' }],
      },
    )
    expect(wrong.errors).toHaveLength(1)
    expect(foldWorking(wrong, edited('有了')).errors).toEqual([])
  })

  it('is closed while an edition is with the reviewers', () => {
    const reviewed = article('一')
    if (reviewed.working) reviewed.working.state = 'IN_REVIEW'
    expect(isWritable(told({ type: 'loaded', article: reviewed }))).toBe(false)
    expect(isWritable(told({ type: 'loaded', article: article('一', { working: null }) }))).toBe(true)
  })
})
