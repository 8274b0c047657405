import { measure, measuresFile } from '../../schema/measure.ts'
import { policyFile } from '../../schema/policy.ts'

/** What the reader of content takes, asked of its schema itself: a draft never writes a field that would be refused. */
const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown): boolean =>
  schema.safeParse(value).success

export interface Takes {
  readonly matter: boolean
  readonly newRegion: boolean
  readonly issuerWords: boolean
  readonly updates: boolean
  readonly why: boolean
}

export function takes(): Takes {
  const policy: Readonly<Record<string, { safeParse: (value: unknown) => { success: boolean } }>> = policyFile.shape
  const fields: Readonly<Record<string, unknown>> = measure.shape
  const region = policy['region']
  const issuer = policy['issuer']
  return {
    matter: 'matter' in fields,
    newRegion: region !== undefined && accepts(region, { id: '990000', words: '某地', short: '某地' }),
    issuerWords: issuer !== undefined && accepts(issuer, { words: '某局', clause: '1', quote: '某局' }),
    updates: 'updates' in policy,
    why: accepts(measuresFile, { figures: [{ clause: '1', quote: '某', use: 'goal', why: '某' }] }),
  }
}
