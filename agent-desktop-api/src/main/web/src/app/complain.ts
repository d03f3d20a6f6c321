import { ElMessage } from 'element-plus'
import { Problem } from './http'
import { i18n } from './i18n'

/** Tells the person in one sentence why a request was not carried out. */
export function complain(cause: unknown): void {
  const { t } = i18n.global
  const said = (problem: Problem): string => {
    if (problem.status === 0) return t('app.unreachable')
    if (problem.status === 409) return t('app.notAllowed')
    if (problem.status === 403) return t('app.forbidden')
    if (problem.status >= 500) return t('app.serverError')
    return problem.detail || t('app.failed')
  }
  if (cause instanceof Problem && cause.status === 401) return
  ElMessage({
    type: 'error',
    message: cause instanceof Problem ? said(cause) : t('app.failed'),
    grouping: true,
  })
}
