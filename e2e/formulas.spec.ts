import { expect, openInteraction, settle } from './fixtures'
import { MOST_SHIFT, shiftOf, watchShifts, WINDOWS } from './layout-shift'
import { test } from './own-records'

const PROSE = 'The answer says in plain words what happened, and why it did. '

const ANSWER = [
  String.raw`With $E=mc^2$ and $\frac{a+b}{\sqrt{c^2+d^2}}$ in a line. ${PROSE.repeat(4)}`,
  String.raw`$$\int_0^\infty e^{-x^2}\,dx = \frac{\sqrt{\pi}}{2}$$`,
  PROSE.repeat(4),
  '$$\n\\begin{pmatrix} a & b \\\\ c & d \\\\ e & f \\end{pmatrix}\n$$',
  PROSE.repeat(4),
].join('\n\n')

const turns = (total: number, requested: number, last = ANSWER) => ({
  conversation: Array.from({ length: total }, (_, at) => ({
    input: `What is $x_${at}$?`,
    output: at === total - 1 ? last : ANSWER,
    is_chosen: at === requested,
  })),
})

const CODE = '**/MathFormula-*.js'

for (const size of WINDOWS) {
  test(`formulas move nothing in a window ${size.width} px wide`, async ({ page, record }) => {
    await page.setViewportSize(size)
    await watchShifts(page)
    for (const body of [turns(1, 0), turns(3, 1, 'Short.'), turns(12, 6)]) {
      await openInteraction(page, record(body))
      await expect(page.locator('[aria-current="true"] math')).toHaveCount(5)
      await settle(page)
      expect.soft(await shiftOf(page), `${body.conversation.length}`).toBeLessThan(MOST_SHIFT)
      await page.goto('about:blank')
    }
  })
}

test('where their code does not come in time, formulas are read as sources until it does', async ({
  page,
  record,
}) => {
  let come = () => {}
  const held = new Promise<void>((resolve) => {
    come = resolve
  })
  await page.route(CODE, async (route) => {
    await held
    await route.continue()
  })
  await openInteraction(page, record(turns(1, 0)))
  const turn = page.getByRole('article')
  await expect(turn).toContainText('With $E=mc^2$ and')
  await expect(turn.locator('math')).toHaveCount(0)
  come()
  await expect(turn.locator('math')).toHaveCount(5)
})

test.describe('where their code is lost', () => {
  test.use({ expectsFailedRequests: true })

  test('formulas are read as sources', async ({ page, record }) => {
    await page.route(CODE, (route) => route.abort())
    await openInteraction(page, record(turns(1, 0)))
    await expect(page.getByRole('article')).toContainText('With $E=mc^2$ and')
  })
})

test('who reads plain text does not wait for what typesets formulas', async ({ page, record }) => {
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  await page.addInitScript(() => localStorage.setItem('text-view', 'plain'))
  await openInteraction(page, record(turns(1, 0)))
  await settle(page)
  await expect(page.getByRole('article')).toContainText('With $E=mc^2$ and')
  expect(scripts.filter((url) => url.includes('MathFormula'))).toEqual([])
})
