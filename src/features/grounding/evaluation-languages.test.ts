import { expect, test } from 'vitest'
import { runToEnd } from '@/lib/run-in-slices'
import { compareInSteps } from './compare-texts'

/**
 * The same for languages with other scripts: known copies from several sources among the answer's own words and near
 * misses, each with its own punctuation and line breaks. Judged letter by letter, since not every script has spaces.
 */

type Language = {
  readonly words: string
  readonly isSpaced: boolean
  readonly marks: readonly string[]
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  en: {
    words:
      'the of to and a in is that for it as was with be by on not this are or from at which but have an had they you all we can more if no about than into refund supplement parcel prescription warranty invoice carrier courier deposit premium session therapist threshold receipt',
    isSpaced: true,
    marks: [', ', '. ', ' – ', '; ', ': ', '\n\n', ' (', ') ', '! '],
  },
  de: {
    words:
      'der die das und in zu den nicht von mit ist des sich auf für eine als auch es an werden aus er hat dass bei oder sind noch wie einem über so zum war haben nur Größe Straße Rückerstattung Versicherung Übernachtung Fahrkarte gemäß Überschuss',
    isSpaced: true,
    marks: [', ', '. ', ' – ', '; ', '\n'],
  },
  ar: {
    words:
      'في من على إلى أن هذا التي الذي كان قد ما لا عن بعد كل هذه ذلك بين أو مع يمكن استخدام البطاقة الخارج تفعيلها الطلب الفاتورة المبلغ العميل الدفع الحساب الرصيد إرجاع الشحنة المدينة الموعد',
    isSpaced: true,
    marks: ['، ', '. ', '؛ ', '؟ ', '\n'],
  },
  ko: {
    words:
      '환불은 예약한 밤에 숙소가 제공되지 않은 경우 전액 지급됩니다 영수증을 보관해 주세요 고객 센터로 문의하시면 담당자가 확인 후 칠일 이내에 답변을 드립니다 배송 조회는',
    isSpaced: true,
    marks: [', ', '. ', '! ', '\n'],
  },
  ja: {
    words:
      '星空 を 撮影 する に は 三脚 と 明るい 広角 レンズ を 使い 速度 を 秒 以内 に して ください 返金 は 予約 した 宿泊 が 提供 されな かった 場合 全額 支払われ ます 領収書 を 保管 し て 担当者 が 確認 した 後 お客様 へ 連絡 いたします 東京 駅 から 電車 で 三十分 です しかし 料金 について も 説明',
    isSpaced: false,
    marks: ['。', '、', '」', '（', '\n', '！'],
  },
  zh: {
    words:
      '退款 将 在 七 天 内 支付 到 您 的 银行 账户 如果 住宿 没有 提供 请 保留 收据 客户 服务 中心 会 尽快 回复 我们 可以 使用 相机 拍摄 星空 需要 三脚架 和 广角 镜头 速度 时间 价格 城市 火车 站 出发',
    isSpaced: false,
    marks: ['。', '，', '；', '\n', '！'],
  },
  th: {
    words:
      'การ คืนเงิน จะ ดำเนิน ภายใน เจ็ด วัน หาก ที่พัก ไม่ ได้ จัด ให้ กรุณา เก็บ ใบเสร็จ ไว้ ลูกค้า สามารถ ติดต่อ เจ้าหน้าที่ เพื่อ สอบถาม ข้อมูล เพิ่มเติม ได้ ตลอด เวลา',
    isSpaced: false,
    marks: [' ', '\n'],
  },
}

const seeded = (seed: number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const createDice = ({ words, isSpaced, marks }: Language, seed: number) => {
  const random = seeded(seed)
  const vocabulary = words.split(' ')
  const space = isSpaced ? ' ' : ''
  const int = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const one = <T>(list: readonly T[], otherwise: T): T => list[int(0, list.length - 1)] ?? otherwise
  const mark = () => one(marks, '\n')
  return {
    int,
    one,
    /** The separator between two parts of the answer, often without any sign of where one ends. */
    seam: () => (random() < 0.6 ? mark() : space || '、'),
    isOneIn: (count: number) => random() < 1 / count,
    draw: (count: number) => Array.from({ length: count }, () => one(vocabulary, 'x')),
    /** Joins words into a text, with marks here and there. */
    write: (list: readonly string[]) =>
      list.reduce((text, word) => `${text}${random() < 0.08 ? mark() : space}${word}`),
    /** Changes enough words that fewer than six in a row are left. */
    spoil: (list: readonly string[]) =>
      list.map((word, index) =>
        index % (isSpaced ? 5 : 3) === 2 ? `${one(vocabulary, 'x')}${isSpaced ? 'q' : '鬱'}` : word,
      ),
  }
}

const toCase = (language: Language, seed: number) => {
  const { int, one, seam, isOneIn, draw, write, spoil } = createDice(language, seed)
  const sources = Array.from({ length: int(1, 5) }, () => draw(int(60, 300)))
  const texts = sources.map(write)
  const fewest = language.isSpaced ? 6 : 10
  const parts = Array.from({ length: int(3, 9) }, () => {
    const source = one(sources, [])
    const length = int(fewest, 30)
    const start = int(0, source.length - length)
    const words = source.slice(start, start + length)
    const isCopy = !isOneIn(4)
    const copied = write(isCopy ? words : spoil(words))
    return [
      { text: write(draw(int(4, 25))) + seam(), isCopy: false },
      { text: isOneIn(3) ? copied.toUpperCase() : copied, isCopy },
      { text: seam(), isCopy: false },
    ]
  }).flat()
  return { parts, texts }
}

const judge = (name: string, language: Language, seed: number) => {
  const { parts, texts } = toCase(language, seed)
  const answer = parts.map(({ text }) => text).join('')
  const sources = texts.map((text, index) => ({ source: index + 1, result: 1, text }))
  const { passages } = runToEnd(compareInSteps({ answer, language: name, sources }))
  const found = new Uint8Array(answer.length)
  for (const { answer: span } of passages) found.fill(1, span.start, span.end)
  const counts = { right: 0, wrong: 0, missed: 0 }
  let offset = 0
  for (const { text, isCopy } of parts) {
    for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
      const isFound = found[offset + index] === 1
      if (isFound) counts[isCopy ? 'right' : 'wrong'] += 1
      else if (isCopy) counts.missed += 1
    }
    offset += text.length
  }
  return counts
}

test.each(Object.entries(LANGUAGES))(
  'in %s too, at least 95 % of copies are found, and of what is found at least 95 % are copies',
  (name, language) => {
    const total = { right: 0, wrong: 0, missed: 0 }
    for (let seed = 1; seed <= 80; seed += 1) {
      const { right, wrong, missed } = judge(name, language, seed * 7919)
      total.right += right
      total.wrong += wrong
      total.missed += missed
    }
    expect(total.right).toBeGreaterThan(5000)
    expect(total.right / (total.right + total.wrong), 'precision').toBeGreaterThanOrEqual(0.95)
    expect(total.right / (total.right + total.missed), 'recall').toBeGreaterThanOrEqual(0.95)
  },
)
