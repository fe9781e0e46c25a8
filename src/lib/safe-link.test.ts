import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '@/test/any-character'
import { hostInText, toSafeLink } from './safe-link'

describe('an address that may be a link', () => {
  test.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d', 'example.com'],
    ['HTTP://Example.COM', 'http://example.com/', 'example.com'],
    ['https://example.com:8443/', 'https://example.com:8443/', 'example.com:8443'],
    ['https://good.test%2eevil.test/', 'https://good.test.evil.test/', 'good.test.evil.test'],
    ['https://ok.test/@user', 'https://ok.test/@user', 'ok.test'],
    ['mailto:ada@example.com', 'mailto:ada@example.com', 'example.com'],
    // What a reader does not see, a mail must not contain.
    ['mailto:ada@example.com?bcc=x@evil.test&body=Hi#a', 'mailto:ada@example.com', 'example.com'],
  ])('%s leads to a host that can be shown', (target, href, host) => {
    expect(toSafeLink(target)).toMatchObject({ href, host, decodedHost: host })
  })

  test('an international host is shown both as written and as it is sent', () => {
    const expected = { host: 'xn--bcher-kva.example', decodedHost: 'bücher.example' }
    expect(toSafeLink('https://bücher.example/')).toMatchObject(expected)
    expect(toSafeLink('https://xn--bcher-kva.example/')).toMatchObject(expected)
  })
})

describe('an address that stays text', () => {
  test.each(
    [
      '',
      ' ',
      '#root',
      '?x',
      '/api/interactions/1',
      '../up',
      'page.html',
      '//evil.test',
      '/\\evil.test',
      '\\\\evil.test',
      'https:evil.test',
      'http:/evil.test',
      'https:///evil.test',
      'https:\\\\evil.test',
      'https://good.test\\@evil.test',
      'https://good.test@evil.test/',
      'https://user:pass@evil.test/',
      'https://@evil.test/',
      'https://',
      'https://exa mple.com',
      ' https://example.com',
      'https://example.com\n',
      'https://exam\tple.com',
      'https://example.com/\u202egnp.exe',
      'https://exam\u200bple.com',
      'https://[::1',
      'https://a.test:99999',
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\tscript:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'javascript\0:alert(1)',
      'javascript:https://example.com',
      'vbscript:x',
      'data:text/html,x',
      'file:///etc/passwd',
      'blob:https://example.com/1',
      'filesystem:https://example.com/1',
      'about:blank',
      'ms-word:ofe|u|x',
      'intent://x#Intent;end',
      'view-source:https://example.com',
      'irc://x',
      'xmpp:x@y.z',
      'tel:123',
      'ftp://example.com',
      'mailto:',
      'mailto:nobody',
      'mailto:a@b.test,c@d.test',
      'mailto:a@b.test%2cc@d.test',
    ].map((target) => [JSON.stringify(target), target] as const),
  )('%s', (_, target) => {
    expect(toSafeLink(target)).toBeNull()
  })
})

test('whatever is recorded, a link is absolute, has no user info, and reads the same when read again', () => {
  const part = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 3 }),
    fc.constantFrom(
      'https:',
      'http:',
      'mailto:',
      '//',
      '/',
      '\\',
      '@',
      'a.test',
      ':80',
      '?',
      '#',
      '%2e',
      'ü',
    ),
  )
  const target = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(target, (text) => {
      const link = toSafeLink(text)
      if (link === null) return
      const url = new URL(link.href)
      expect(['http:', 'https:', 'mailto:']).toContain(url.protocol)
      expect(url.username + url.password).toBe('')
      expect(link.href).toBe(link.isMail ? `mailto:${url.pathname}` : new URL(text).href)
    }),
  )
})

describe('what a text says about where its link leads', () => {
  test.each([
    ['https://example.com/a', 'same'],
    ['example.com/other', 'same'],
    ['www.example.com', 'same'],
    ['EXAMPLE.com', 'same'],
    ['the docs', 'none'],
    ['Node.js', 'none'],
    ['README.md', 'none'],
    ['', 'none'],
    ['https://bank.test', 'other'],
    ['bank.test', 'other'],
    ['example.com.evil.test', 'other'],
    ['https://example.com@evil.test', 'other'],
    ['exam\u200bple.com', 'none'],
    ['https://exam\u200bple.com', 'other'],
    ['me@bank.test', 'other'],
  ])('%j on a link to example.com: %s', (text, expected) => {
    const link = toSafeLink('https://example.com/')
    expect(link && hostInText(text, link)).toBe(expected)
  })

  test('a mail address shows its own domain', () => {
    const link = toSafeLink('mailto:ada@example.com')
    expect(link && hostInText('ada@example.com', link)).toBe('same')
    expect(link && hostInText('ada@bank.test', link)).toBe('other')
  })

  test.each([
    ['http://0x7f.1/', 'other'],
    ['http://2130706433', 'other'],
    ['https://good.test%2eevil.test', 'other'],
    ['https://good。test', 'other'],
    ['https://ＧＯＯＤ.test/', 'other'],
    ['http://[0:0::1]/', 'other'],
    ['http://127.0.0.1/', 'same'],
    ['https://GOOD.test:443/a', 'same'],
    ['https://good.test:8443', 'same'],
    ['https://www.good.test', 'same'],
    ['https://bücher.example', 'same'],
    ['https://BÜCHER.example', 'same'],
    ['https://xn--bcher-kva.example', 'same'],
  ])(
    'an address that is its own text says where it leads unless browsers read it otherwise: %s is %s',
    (text, expected) => {
      const link = toSafeLink(text)
      expect(link && hostInText(text, link)).toBe(expected)
    },
  )
})
