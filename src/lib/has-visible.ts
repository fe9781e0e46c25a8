import { IGNORABLE } from './may-hide'

const VISIBLE = new RegExp(`[^\\s${IGNORABLE}]`, 'u')

/** Whether any of a text is visible: not if it is blank or holds only invisible characters. */
export const hasVisible = (text: string): boolean => VISIBLE.test(text)
