import { computed, onBeforeUnmount, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { chime } from '../../softphone/audio'
import { useDesk } from '../store'
import { nameOf } from './refusal'
import { usePreview } from './store'

/** Looks for leads while the desk has nothing else to do, and tells of each that comes as of an offer. */
export function usePreviewNotice(): void {
  const { t } = useI18n()
  const desk = useDesk()
  const preview = usePreview()
  const isFree = computed(
    () => desk.loaded && desk.desk.agent?.presence === 'AVAILABLE' && desk.stage.is === 'idle',
  )
  watch(isFree, (free) => (free ? preview.open() : preview.close()), { immediate: true })
  onBeforeUnmount(preview.close)

  watch(
    () => preview.lead?.id,
    () => {
      const { lead } = preview
      if (!lead) {
        if (!desk.offered) document.title = `${t('app.desk')} · ${t('app.name')}`
        return
      }
      const body = `${nameOf(lead)} · ${lead.campaign}`
      document.title = `☎ ${body} · ${t('app.name')}`
      chime()
      const isHidden = document.visibilityState === 'hidden'
      if (isHidden && 'Notification' in window && Notification.permission === 'granted')
        new Notification(t('preview.title'), { body, tag: `preview-${lead.id}` })
    },
  )
}
