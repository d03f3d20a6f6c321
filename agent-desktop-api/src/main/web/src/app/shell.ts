import type { InjectionKey, Ref } from 'vue'

/** Whether the page fills a wall: no navigation then. */
export const wallKey: InjectionKey<Ref<boolean>> = Symbol('wall')
