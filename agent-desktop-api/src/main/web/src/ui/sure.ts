import { ElMessageBox } from 'element-plus'
import 'element-plus/theme-chalk/el-message-box.css'
import 'element-plus/theme-chalk/el-button.css'

/** Asks for a yes; the dialog is left by the keyboard as well. */
export const sure = (question: string, yes: string, no: string): Promise<boolean> =>
  ElMessageBox.confirm(question, { confirmButtonText: yes, cancelButtonText: no, type: 'warning' }).then(
    () => true,
    () => false,
  )
