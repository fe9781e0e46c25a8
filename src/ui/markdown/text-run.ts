/** A run of text that is read from the beginning to the end. */
export class TextRun {
  readonly text: string
  /** Where the next formula may begin; less than where the reader is if that is not known yet. */
  #next = -1

  constructor(text: string) {
    this.text = text
  }

  /**
   * Where in the last `length` characters a formula may begin, or their length if nowhere. Reading on, a run is searched
   * only once, however many parts it has.
   */
  formulaStart(length: number): number {
    const from = this.text.length - length
    if (this.#next < from) {
      const sign = /(?<=[^\w$])\$(?!\s)/g
      sign.lastIndex = from
      this.#next = sign.exec(this.text)?.index ?? this.text.length
    }
    return this.#next - from
  }
}
