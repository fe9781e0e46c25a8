import { expect, test } from 'vitest'
import { toViewerLink } from './viewer-link'

const HERE = 'https://viewer.example'
const A = '3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93'
const B = 'c0ffee00-1234-4abc-8def-0123456789ab'

test.each([
  [`/i/${A}#turn=5`, `/i/${A}#turn=5`],
  [`/i/${A.toUpperCase()}/#quote=turn-3-user,4`, `/i/${A}#quote=turn-3-user,4`],
  [`/i/${A}?utm_source=chat#find=a%20b`, `/i/${A}#find=a%20b`],
  [`/compare/${A}/${B.toUpperCase()}`, `/compare/${A}/${B}`],
  ['/review#set=zgDyAA&at=3', '/review#set=zgDyAA&at=3'],
  ['/browse#topic=Refunds', '/browse#topic=Refunds'],
])('a link to %s is followed as it is', (path, address) => {
  expect(toViewerLink(`  ${HERE}${path}\n`, HERE)).toBe(address)
})

test.each([
  [`${HERE}/i/${A}`],
  [`${HERE}/i/hello#turn=5`],
  [`${HERE}/i/${A}/more#turn=5`],
  [`${HERE}/compare/${A}`],
  [`${HERE}/review`],
  [`${HERE}/healthz#x`],
  [`${HERE}/`],
  [`https://elsewhere.example/i/${A}#turn=5`],
  [`see ${HERE}/i/${A}#turn=5`],
  [`${HERE}/i/${A}#turn=5 ${HERE}/i/${B}`],
  [`${HERE}/review#set=${'x'.repeat(60_000)}`],
  [`javascript:alert(1)#/i/${A}`],
  [`/i/${A}#turn=5`],
  [A],
  [''],
])('%s is left to the search for ids', (text) => {
  expect(toViewerLink(text, HERE)).toBeNull()
})
