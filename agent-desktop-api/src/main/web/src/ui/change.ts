/** What became of one thing a document says; null where there is none. */
export interface Change {
  /** where it stands in the document, in words */
  section: string
  name: string
  before: string | null
  after: string | null
}
