import { expect, test } from 'vitest'
import { isPassword, makePasswordHash, readPasswordHash } from './password-hash'

const PASSWORD = 'kestrel over the weir'
const salt = 'a'.repeat(22)
const key = 'b'.repeat(43)

test('a password is known again by its hash, however the keyboard composes a letter; no other is', async () => {
  const made = await makePasswordHash(`${PASSWORD} caf\u00e9`)
  expect(made).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}\$[\w+/]{43}$/)
  // The same password never has the same hash twice.
  expect(await makePasswordHash(`${PASSWORD} caf\u00e9`)).not.toBe(made)
  const hash = readPasswordHash(made) ?? expect.fail()
  expect(await isPassword(`${PASSWORD} cafe\u0301`, hash)).toBe(true)
  expect(await isPassword(`${PASSWORD} caf\u00e9 `, hash)).toBe(false)
  expect(await isPassword('', hash)).toBe(false)
})

test.each([
  ['the password itself', PASSWORD],
  ['another algorithm', `$argon2id$v=19$m=65536,t=3,p=4$${salt}$${key}`],
  ['what a shell left of it', 'ln=15,r=8,p=3'],
  ['too little work', `$scrypt$ln=10,r=8,p=1$${salt}$${key}`],
  ['more memory than the server has', `$scrypt$ln=20,r=16,p=1$${salt}$${key}`],
  ['a short salt', `$scrypt$ln=15,r=8,p=3$abc$${key}`],
  ['a short key', `$scrypt$ln=15,r=8,p=3$${salt}$abc`],
  ['something after it', `$scrypt$ln=15,r=8,p=3$${salt}$${key}$`],
])('%s is no hash', (_name, text) => {
  expect(readPasswordHash(text)).toBeNull()
})
