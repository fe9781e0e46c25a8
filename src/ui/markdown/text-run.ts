/** A run of text that is read from the beginning to the end. */
export class TextRun {
  readonly text: string
  readonly #sign: RegExp
  /** Where the next sign is; less than where the reader is if that is not known yet. */
  #next = -1

  /** `sign` is what is searched for, and has to be global. */
  constructor(text: string, sign: RegExp) {
    this.text = text
    this.#sign = sign
  }

  /**
   * Where the next sign is in the last `length` characters, or their length if there is none. Reading on, a run is
   * searched only once, however many parts it has.
   */
  nextIn(length: number): number {
    const from = this.text.length - length
    if (this.#next < from) {
      this.#sign.lastIndex = from
      this.#next = this.#sign.exec(this.text)?.index ?? this.text.length
    }
    return this.#next - from
  }
}
