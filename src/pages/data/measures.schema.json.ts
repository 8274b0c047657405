import { measureColumns } from '../../view/data/openData.ts'

/** One line of measures.csv as an object of texts. */
export const GET = (): Response =>
  Response.json({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(measureColumns.map((column) => [column, { type: 'string' }])),
    required: measureColumns,
    additionalProperties: false,
  })
