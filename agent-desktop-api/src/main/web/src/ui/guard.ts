import { onBeforeUnmount, onMounted } from 'vue'
import { useI18n } from 'vue-i18n'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'
import { sure } from './sure'

/** Asks before a page with unsaved changes is left, within the app and by closing the tab. */
export function useLeaveGuard(unsaved: () => boolean): void {
  const { t } = useI18n()
  const ask = async (): Promise<boolean> =>
    !unsaved() || (await sure(t('app.changeLost'), t('app.leave'), t('app.stay')))
  const warn = (event: BeforeUnloadEvent): void => {
    if (unsaved()) event.preventDefault()
  }
  onBeforeRouteLeave(ask)
  onBeforeRouteUpdate((to, from) => to.path === from.path || ask())
  onMounted(() => window.addEventListener('beforeunload', warn))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', warn))
}
