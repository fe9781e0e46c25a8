const UNCOMMON =
  /[^\t\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2070-\u20bf\u2100-\u2125\u2127-\u27bf\u3000-\u3029\u3041-\u3096\u30a0-\u312f\u3400-\u9fff\uac00-\ud7a3\uff01-\uff9d]/

/**
 * Whether a text consists of nothing but Latin letters, common punctuation and symbols, Chinese, Japanese and Korean: no marks, no
 * controls, nothing invisible, no letters that look like Latin ones. Most megabytes do, and are told many times as fast
 * as by patterns that know every script.
 */
export const isPlainWriting = (text: string): boolean => !UNCOMMON.test(text)

/**
 * Cuts a text after spaces and line ends into parts of a few hundred characters, of which most are plain writing.
 * Nothing that needs care reaches across a space.
 */
export const partsOf = (text: string): readonly string[] =>
  text.match(/[^]{1,256}[^ \n]*[ \n]?/g) ?? []
