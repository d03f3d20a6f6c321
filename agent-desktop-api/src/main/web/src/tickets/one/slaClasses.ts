import { shallowRef, type Ref } from 'vue'
import { ticketing } from '../requests'

interface Named {
  name: string
  labelZh: string
  labelEn: string
}

const classes = shallowRef<Named[]>([])
let asked = false

/** The SLA classes there are, asked for once they are needed. */
export function useSlaClasses(): { classes: Ref<Named[]> } {
  if (!asked) {
    asked = true
    ticketing.slaClasses().then(
      (found) => (classes.value = found),
      () => (asked = false),
    )
  }
  return { classes }
}
