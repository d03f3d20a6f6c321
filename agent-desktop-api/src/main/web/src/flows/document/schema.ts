/** The part of the JSON Schema of flows that tells which verbs there are. */
export interface FlowSchema {
  $defs?: Record<string, { properties?: Record<string, { enum?: unknown[] }> }>
}

/** The verbs of a schema. */
export const verbsOf = (schema: FlowSchema): string[] =>
  (schema.$defs?.['step']?.properties?.['verb']?.enum ?? []).filter((verb) => typeof verb === 'string')
