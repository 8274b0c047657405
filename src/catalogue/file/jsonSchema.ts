import { z } from 'zod'
import { casesFile } from '../../schema/cases.ts'
import { measuresFile } from '../../schema/measure.ts'
import { policyFile } from '../../schema/policy.ts'
import {
  departmentsFile,
  factsFile,
  glossaryFile,
  mattersFile,
  regionsFile,
  relationsFile,
  situationsFile,
  synonymsFile,
  topicsFile,
  updatesFile,
} from '../../schema/vocabulary.ts'

/** What an editor is told of each kind of file, by the name of its JSON Schema. */
const schemas: Readonly<Record<string, z.ZodType>> = {
  policy: policyFile,
  measures: measuresFile,
  facts: factsFile,
  departments: departmentsFile,
  relations: relationsFile,
  regions: regionsFile,
  topics: topicsFile,
  matters: mattersFile,
  glossary: glossaryFile,
  updates: updatesFile,
  synonyms: synonymsFile,
  situations: situationsFile,
  cases: casesFile,
}

/** The names of the schemas, and of the files in content/.schema. */
export const schemaNames = Object.keys(schemas)

/**
 * The JSON Schema of a kind of file, for completion and for a first look while typing. Editors read YAML by its own rules: what we
 * read as text may come to them as a number or as true and false. What the reader finds beyond it, npm run content says.
 */
export function toJsonSchema(name: string): string {
  const schema = schemas[name]
  if (schema === undefined) throw new Error(`there is no schema ${name}`)
  const json = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    reused: 'ref',
    override: ({ jsonSchema }) => {
      const { enum: choices, type, const: one } = jsonSchema
      // Words of a few choices stay those words; any other text may look like a number or like true.
      if (choices?.includes('true') === true) {
        delete jsonSchema.type
        jsonSchema.enum = [...new Set([...choices, true, false])]
      } else if (type === 'string' && choices === undefined && one === undefined)
        Object.assign(jsonSchema, { type: ['string', 'number', 'boolean'] })
    },
  })
  const note = 'Generated from src/schema by npm run schema; do not edit.'
  return `${JSON.stringify({ ...json, $comment: note, title: `${name}.yaml` }, null, 2)}\n`
}
