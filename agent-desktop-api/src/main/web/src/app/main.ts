import '@fontsource-variable/inter/wght.css'
import 'element-plus/theme-chalk/el-message.css'
import 'element-plus/theme-chalk/el-dialog.css'
import 'element-plus/theme-chalk/el-overlay.css'
import 'element-plus/theme-chalk/el-popover.css'
import 'element-plus/theme-chalk/el-popper.css'
import 'element-plus/theme-chalk/el-scrollbar.css'
import 'element-plus/theme-chalk/el-skeleton.css'
import 'element-plus/theme-chalk/el-skeleton-item.css'
import 'element-plus/theme-chalk/base.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/print.css'
import '../ui/forms.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { whenLoggedOut } from './http'
import { i18n, speak } from './i18n'
import { router } from './router'
import { useSession } from './session'
import './theme'

const app = createApp(App).use(createPinia()).use(i18n)
speak(i18n.global.locale.value)
whenLoggedOut(() => {
  useSession().forget()
  void router.push({ path: '/login', query: { ended: '1' } })
})
app.use(router).mount('#app')
