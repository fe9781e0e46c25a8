import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMasker, findPersonalData } from './masker'
import { maskedWords } from './masked-words'

const mask = (text: string, language: string | null = null) => createMasker(language).mask(text)

test.each([
  ['jane.doe@example.com', '[e-mail 1]'],
  ['Write to jane.doe+shop@mail.example.co.uk.', 'Write to [e-mail 1].'],
  ['<anna_k@example.org>, thanks', '<[e-mail 1]>, thanks'],
  ['"o\'neill@example.ie"', '"[e-mail 1]"'],
  ['mailto:sales@example.com?subject=Hi', 'mailto:[e-mail 1]?subject=Hi'],
  ['jörg@müller.de', '[e-mail 1]'],
  ['info@xn--mller-kva.de', '[e-mail 1]'],
  ['user@163.com', '[e-mail 1]'],
  ['a@b.io;c@d.io', '[e-mail 1];[e-mail 2]'],
  ['宛先：taro@example.co.jp。', '宛先：[e-mail 1]。'],
  ['jane\u200b@example.com', '[e-mail 1]'],
  ['jane@\u2060exam\u00adple.com.', '[e-mail 1].'],
  ['jane＠example。com, jane@example.com', '[e-mail 1], [e-mail 1]'],
  ['?email=jane%40example.com&x=1', '?email=[e-mail 1]&x=1'],
  ['+39 06 6982 1234', '[phone 1]'],
  ['call +1 415 555 2671 today', 'call [phone 1] today'],
  ['+1 (415) 555-2671', '[phone 1]'],
  ['(+44) 20 7946 0958', '[phone 1]'],
  ['tel:+442079460958', 'tel:[phone 1]'],
  ['+49 (0)30 901820', '[phone 1]'],
  ['+33 1 42 68 53 00, or +33142685300', '[phone 1], or [phone 1]'],
  ['0039 06 6982 1234', '[phone 1]'],
  ['0049 30 901820', '[phone 1]'],
  ['+81-3-3201-3331', '[phone 1]'],
  ['+971 4 366 8888.', '[phone 1].'],
  ['rang +44 20 7946 0958 25 times', 'rang [phone 1] 25 times'],
  ['+44 7700 900123 25 times', '[phone 1] 25 times'],
  ['+44 20 7946 0958 2026', '[phone 1] 2026'],
  ['+44 20 7946 0958 19.99', '[phone 1] 19.99'],
  ['Via Roma 1 +39 02 7202 3646 20121 Milano', 'Via Roma 1 [phone 1] 20121 Milano'],
  ['0039 347 123 4567 100000', '[phone 1] 100000'],
  ['+39 347 123 4567 347 123 4568', '[phone 1] 347 123 4568'],
  ['+39 347 123 4567 2026-11-03', '[phone 1] 2026-11-03'],
  ['+39 347 123 4567 03/11/2026 14:05', '[phone 1] 03/11/2026 14:05'],
  ['+33 6 12 34 56 78 14:05', '[phone 1] 14:05'],
  ['+33 6 12 34 56 78, 5mario@example.com', '[phone 1], [e-mail 1]'],
  ['+49 30 901820 3.11.2026', '[phone 1] 3.11.2026'],
  ['+49 30 901820 2026-11-03', '[phone 1] 2026-11-03'],
  ['+49 30 901820 - 14:05', '[phone 1] - 14:05'],
  ['+1 212-555-0187 2026-11-03', '[phone 1] 2026-11-03'],
  ['+7 4832 12-11-10', '[phone 1]'],
  ['phone: 06 6982 1234', 'phone: [phone 1]'],
  ['Tel. 030/901820', 'Tel. [phone 1]'],
  ['My number, mobile 347 123 4567, is new', 'My number, mobile [phone 1], is new'],
  ['Telefono: 02-12345678', 'Telefono: [phone 1]'],
  ['call me at 020 7946 0958', 'call me at [phone 1]'],
  ['電話：03-3201-3331', '電話：[phone 1]'],
  ['(415) 555-2671', '[phone 1]'],
  ['415-555-2671 is mine', '[phone 1] is mine'],
  ['(555) 123-4567', '[phone 1]'],
  ['(555)123-4567, 555-123-4567, 555.123.4567', '[phone 1], [phone 1], [phone 1]'],
  ['555 123 4567 or 555/123-4567', '[phone 1] or [phone 1]'],
  ['212.555.0187.', '[phone 1].'],
  ['123-456-7890', '[phone 1]'],
  ['1-800-555-0199 and 1 (800) 555-0199', '[phone 1] and [phone 1]'],
  ['+1 123 456 7890', '[phone 1]'],
  ['555\u2011123\u20114567 or 555\u2013123\u20134567', '[phone 1] or [phone 1]'],
  ['+44 7700 900123', '[phone 1]'],
  ['+44\u202f20\u202f7946\u202f0958', '[phone 1]'],
  ['room 12, 415-555-2671 x4', 'room 12, [phone 1] x4'],
  ['4111 1111 1111 1111', '[card 1]'],
  ['4111-1111-1111-1111', '[card 1]'],
  ['card:4111111111111111,12/29', 'card:[card 1],12/29'],
  ['5555 5555 5555 4444.', '[card 1].'],
  ['2223003122003222', '[card 1]'],
  ['3782 822463 10005', '[card 1]'],
  ['378282246310005', '[card 1]'],
  ['3056 930902 5904', '[card 1]'],
  ['6011 1111 1111 1117', '[card 1]'],
  ['3530111333300000', '[card 1]'],
  ['4111 1111 1111 1111 123', '[card 1] 123'],
  ['4111-1111-1111-1111-123', '[card 1]-123'],
  ['4111 1111 1111 1111 12/27 123', '[card 1] 12/27 123'],
  ['6304 0000 0000 0000 000', '[card 1]'],
  ['2026 4111 1111 1111 1111', '2026 [card 1]'],
  ['03/11/2026 4111 1111 1111 1111', '03/11/2026 [card 1]'],
  ['4111 1111 1111 1111 5555 5555 5555 4444', '[card 1] [card 2]'],
  ['DE89 3704 0044 0532 0130 00', '[IBAN 1]'],
  ['DE89370400440532013000 please', '[IBAN 1] please'],
  ['de89 3704 0044 0532 0130 00', '[IBAN 1]'],
  ['IT60 X054 2811 1010 0000 0123 456 is the account', '[IBAN 1] is the account'],
  ['GB29-NWBK-6016-1331-9268-19', '[IBAN 1]'],
  ['(FR1420041010050500013M02606)', '([IBAN 1])'],
  ['NL91ABNA0417164300, NO9386011117947', '[IBAN 1], [IBAN 2]'],
  ['from 203.0.113.9 to 198.51.100.23', 'from [IP 1] to [IP 2]'],
  ['http://192.168.10.20:8080/x', 'http://[IP 1]:8080/x'],
  ['2026-11-03,192.168.1.10,GET', '2026-11-03,[IP 1],GET'],
  ['X-Forwarded-For: 84.20.11.5,10.0.0.1', 'X-Forwarded-For: [IP 1],[IP 2]'],
  ['client 10.1.2.3, again 10.1.2.3', 'client [IP 1], again [IP 1]'],
  ['10.0.0.0/8 holds 10.0.0.7/32.', '10.0.0.0/8 holds [IP 1]/32.'],
  ['2001:db8:85a3::8a2e:370:7334', '[IP 1]'],
  ['[2001:db8::1]:443', '[[IP 1]]:443'],
  ['2001:0DB8:0:0:0:0:0:1 = 2001:db8::1', '[IP 1] = [IP 1]'],
  ['fe80::1ff:fe23:4567:890a%eth0', '[IP 1]%eth0'],
  ['::ffff:192.168.10.20', '[IP 1]'],
])('%s', (text, expected) => {
  expect(mask(text)).toBe(expected)
})

test.each([
  'id 3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93',
  '41111111-1111-4111-8111-111111111111',
  '00000000-0000-4000-8000-000000000401',
  '3f2b8c1e9d474a60b5e27c1d0f6a8e93',
  '12345678-1234-1234-1234-123456789012',
  '2026-11-03T14:05:09.123456Z',
  '2026-11-03 14:05:09+01:00',
  '03.11.2026, 14:05:09',
  '11/03/2026 2:05 PM',
  'call on 2026-11-03 or 03-11-2026',
  'call 10:30 12:45',
  '20261103140509',
  '1762178709123',
  '1762178709123456789',
  '€ 1,234,567.89',
  '$4,111,111,111,111,111',
  '1 234 567 890,00 €',
  '+15 %, then +1 000 000 users',
  '+1 234 567 890 123',
  'a+1234567890=b',
  'x = 00123456',
  '4111111111111112',
  '1234 5678 9012 3456',
  'order 4929 1234 5678 9012',
  '4929-1234-5678-9012-345',
  'order 77-4111-1111-1111-1111',
  '2019 2020 2021 2022 2023 2024 2025',
  '1024 2048 4096 8192 1024 2048',
  'ISBN 978-3-16-148410-0',
  'EAN 4006381333931',
  '0.4111111111111111',
  'abc4111111111111111',
  'ID-4111111111111111-X',
  'version 1.2.3.4',
  'v5.2.0.1 and build 10.1.2.3',
  'Chrome/120.0.0.0 Safari/537.36',
  '1.2.3.4.5',
  '1.2.3',
  '256.1.1.1',
  '127.0.0.1, 0.0.0.0, 255.255.255.0',
  '12:34:56',
  'ratio 16:9, 4:3',
  '00:1b:44:11:3a:b7',
  'std::vector<int>::iterator, a::b, dead_code::beef',
  '::1 and ::',
  'SHA256:2f:3a:4b:5c:6d:7e:8f:90',
  'Psalm 23:1-6; John 3:16',
  'DE89 3704 0044 0532 0130 01',
  'XX89370400440532013000',
  'AB12CD34EF56GH78',
  'react@18.2.0-beta.rc',
  'logo@2x.png',
  'git@github.com:team/repo.git',
  '@jane and @Override',
  'user@localhost',
  'a @ b.com',
  'extension 4410, room 2210',
  'iPhone 15 and phone 16',
  'TKT-2024-0012345',
  '555-1234',
  'ZL-410 v5.2',
  '256 512 1024',
  '128 256 512 1024 2048',
  '200 300 4000 and 100-200-3000',
  'order 555-123-4567, invoice no. 555.123.4567',
  '$555 123 4567, 555 123 4567 €',
  '555.123.4567.8',
  '1.555.1234567',
  '2026.123.4567',
  'v2.555.123.4567',
  '123-45-6789',
  '943 476 59190',
  'SKU 555-123-4567-A',
  'AB-555-123-4567',
  'x=555-123-4567',
  '192.168.100.2000',
  '978-0-306-40615-7',
  '3.141 592 6535',
  '2026-11-03 123-4567',
  'Q1 2026–Q3 2027, pages 100-200',
  '§ 12.3.4.5',
  'lat 41.902782, long 12.496366',
  '[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]',
  '3.14159265358979',
  '1e10 9007199254740993',
])('%s is left as it is', (text) => {
  expect(mask(text)).toBe(text)
})

test.each([
  ['+1 212-555-0187, 192.168.1.10', '[phone 1], [IP 1]'],
  ['+1 212-555-0187; 2001:db8::1', '[phone 1]; [IP 1]'],
  ['+1 212 555 0187, 4111 1111 1111 1111', '[phone 1], [card 1]'],
  ['+39 02 1234567, 10@example.com', '[phone 1], [e-mail 1]'],
  ['jane+4111111111111111@example.com', '[e-mail 1]+[card 1]@[e-mail 1]'],
  ['+39 4111 1111 1111 1111', '+39 [card 1]'],
  ['a@b.io,10.1.2.3', '[e-mail 1],[IP 1]'],
  ['a@b.io\u00a0+39 06 6982 1234', '[e-mail 1]\u00a0[phone 1]'],
])('of two that overlap, nothing is left to read: %s', (text, expected) => {
  expect(mask(text)).toBe(expected)
})

test('the same address has the same number, whatever its case', () => {
  const { mask: one, counts } = createMasker(null)
  expect(one('Ann@Example.com, bob@example.com')).toBe('[e-mail 1], [e-mail 2]')
  expect(one('bob@example.com, ann@example.com')).toBe('[e-mail 2], [e-mail 1]')
  expect(counts()).toMatchObject({ email: 2, phone: 0 })
})

test('what was masked is said in words', () => {
  const { mask: one, counts } = createMasker(null)
  expect(maskedWords(counts())).toBeNull()
  one('a@b.io c@d.io DE89370400440532013000')
  expect(maskedWords(counts())).toBe('2 e-mail addresses, 1 IBAN')
})

/** All that is found, and what may stand next to it. */
const FINDINGS = [
  '+1 212-555-0187',
  '+39 347 123 4567',
  '+44 20 7946 0958',
  '+49 30 901820',
  '+33 6 12 34 56 78',
  '4111 1111 1111 1111',
  'DE89 3704 0044 0532 0130 00',
  'mario@example.com',
  '192.168.1.10',
]
const NEIGHBOURS =
  '2026-11-03|03/11/2026|14:05|2026|7|19.99|$19.99|100000|x12|5555 5555 5555 4444|10.0.0.1|2001:db8::1|GB29 NWBK 6016 1331 9268 19|+39 02 7202 3646|347 1234567|anna@example.org|5anna@example.org'
const BETWEEN = [', ', ' ', '; ', ' / ', ' - ', '|', ',', '\t', '\n', ' x ']

test.each(FINDINGS)('whatever stands next to %s, it is masked', (finding) => {
  const texts = NEIGHBOURS.split('|').flatMap((neighbour) =>
    BETWEEN.flatMap((between) => [finding + between + neighbour, neighbour + between + finding]),
  )
  expect(texts.filter((text) => mask(text, 'it').includes(finding.slice(-7)))).toEqual([])
})

test('hits are in order, do not overlap, and lie in the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'a@b.io',
      '+39 06 6982 1234',
      '4111111111111111',
      '10.1.2.3',
      'tel ',
      '::',
      '-',
    ),
    fc.string({ maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      let end = 0
      for (const hit of findPersonalData(text, [])) {
        expect(hit.start).toBeGreaterThanOrEqual(end)
        expect(hit.end).toBeGreaterThan(hit.start)
        end = hit.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('a megabyte of what looks almost like one is read to its end', () => {
  for (const unit of ['a.', '1-', '@a', '+3', '00', 'a:', 'DE89 ', 'tel ', '((', '9 '])
    expect(mask(`${unit.repeat(200_000)} a@b.io`)).toContain('[e-mail 1]')
})
