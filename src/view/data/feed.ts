import { createHash } from 'node:crypto'
import { updatesWordsIn } from '../../locale/lists/glossary.ts'
import { segmentOf } from '../../locale/segments.ts'
import type { Updates } from '../../schema/vocabulary.ts'
import { policyOf, type Edition } from '../site/edition.ts'
import { href, siteHref } from '../site/href.ts'
import { policyPath, updatesPath } from '../site/paths.ts'

/** So many changes are told, the newest; all of them stand on the page. */
export const mostEntries = 50

/** Where the site stands: origin and base, or nothing where the build does not know; links then hold from where the feed was fetched. */
export interface Place {
  readonly origin: string
  readonly base: string
}

/** 更新记录 as an Atom feed of one script. Identifiers are made of what is told, not of where the site stands: a new address brings nothing anew. */
export function toFeed(edition: Edition, { origin, base }: Place): string {
  const { locale, catalogue, words } = edition
  const own = updatesWordsIn(locale)
  const updates = catalogue.updates.slice(0, mostEntries)
  const at = (path: string): string => `${origin}${href(base, locale, path)}`
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${uuidOf(`feed ${segmentOf(locale)}`)}</id>`,
    `<title>${escaped(`${own.title} · ${words.site}`)}</title>`,
    `<subtitle>${escaped(own.description)}</subtitle>`,
    `<updated>${moment(updates[0]?.date ?? edition.on)}</updated>`,
    `<author><name>${escaped(words.site)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(`${origin}${siteHref(base, `data/updates.${segmentOf(locale)}.atom`)}`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(at(updatesPath))}"/>`,
    ...updates.map((update) => entry(update, edition, at)),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

function entry({ date, kind, words, policies }: Updates[number], edition: Edition, at: (path: string) => string): string {
  const own = updatesWordsIn(edition.locale)
  const touched = policies.map((id) => policyOf(edition, id).shortTitle)
  const [first] = policies
  const title = [own[`kind.${kind}`], ...(touched.length === 0 ? [] : [touched.join(edition.words.listSeparator)])].join(
    edition.words.colon,
  )
  return [
    '<entry>',
    `<id>${uuidOf(JSON.stringify([segmentOf(edition.locale), date, kind, policies, words]))}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${moment(date)}</updated>`,
    `<link rel="alternate" type="text/html" href="${escaped(at(policies.length === 1 && first !== undefined ? policyPath(first) : updatesPath))}"/>`,
    ...policies.map((id) => `<category term="${escaped(id)}" label="${escaped(policyOf(edition, id).shortTitle)}"/>`),
    `<content type="text">${escaped(words)}</content>`,
    '</entry>',
  ].join('\n')
}

/** A day has no hour: its beginning in Asia/Shanghai. */
const moment = (day: string): string => `${day}T00:00:00+08:00`

/** A name-based UUID (RFC 9562, version 8) of any text. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
