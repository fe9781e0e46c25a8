import { IGNORABLE } from './may-hide'

const VISIBLE = new RegExp(`[^\\s${IGNORABLE}]`, 'u')

/** Whether a reader sees anything of a text: not where it is blank or holds only characters drawn as nothing. */
export const hasVisible = (text: string): boolean => VISIBLE.test(text)
