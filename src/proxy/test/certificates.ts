import { generateKeyPairSync, sign } from 'node:crypto'

/** One ASN.1 value in DER, the encoding of certificates: tag, length, content. */
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  const { length } = body
  const lengthBytes = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...lengthBytes]), body])
}

const INTEGER = 0x02
const BIT_STRING = 0x03
const OCTET_STRING = 0x04
const OBJECT_ID = 0x06
const TEXT = 0x0c
const TIME = 0x17
const LIST = 0x30
const SET = 0x31
const DNS_NAME = 0x82
/** The tag of a field with this number. */
const field = (number: number) => 0xa0 + number

const id = (...bytes: readonly number[]) => der(OBJECT_ID, Buffer.from(bytes))

const ECDSA_SHA256 = der(LIST, id(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02))
const COMMON_NAME = id(0x55, 0x04, 0x03)
const ALTERNATIVE_NAMES = id(0x55, 0x1d, 0x11)

const text = (value: string) => Buffer.from(value, 'latin1')

export type Certificate = { readonly key: string; readonly cert: string }

/** Makes a self-signed certificate for a host, valid from the year 2001 to the end of `lastYear`. */
export const makeCertificate = (host: string, lastYear: number): Certificate => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = der(LIST, der(SET, der(LIST, COMMON_NAME, der(TEXT, text(host)))))
  const ends = `${String(lastYear % 100).padStart(2, '0')}1231235959Z`
  const names = der(OCTET_STRING, der(LIST, der(DNS_NAME, text(host))))
  const signed = der(
    LIST,
    der(field(0), der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([1])),
    ECDSA_SHA256,
    name,
    der(LIST, der(TIME, text('010101000000Z')), der(TIME, text(ends))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(field(3), der(LIST, der(LIST, ALTERNATIVE_NAMES, names))),
  )
  const signature = der(BIT_STRING, Buffer.from([0]), sign('sha256', signed, privateKey))
  const body = der(LIST, signed, ECDSA_SHA256, signature).toString('base64')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
  }
}
