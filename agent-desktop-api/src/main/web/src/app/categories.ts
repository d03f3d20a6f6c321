/** The words of ticket categories and groups in the staff API. */
import type { Priority } from './tickets'

export interface CustomField {
  code: string
  labelZh: string
  labelEn: string
  kind: 'TEXT' | 'NUMBER' | 'DATE' | 'CHOICE' | 'PHONE'
  required: 'NEVER' | 'OPENING' | 'CLOSING'
  choices?: string[]
}

export interface Template {
  name: string
  labelZh: string
  labelEn: string
  subject?: string
  description?: string
  answer?: string
}

export interface Category {
  code: string
  parent?: string | null
  version: number
  labelZh: string
  labelEn: string
  priority: Priority
  group?: string | null
  slaClass?: string | null
  active: boolean
  fields?: CustomField[]
  articles?: string[]
  templates?: Template[]
  rootCauses?: { code: string; labelZh: string; labelEn: string }[]
}

export interface TicketGroup {
  name: string
  version: number
  labelZh: string
  labelEn: string
  level: 'FRONT_DESK' | 'PROVINCE' | 'HEADQUARTERS'
  parent?: string | null
  members: string[]
  province?: string | null
}
