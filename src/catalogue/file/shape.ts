import { z } from 'zod'

/** What fields a schema knows, read from the schema itself, so that a message can name the one that was meant. */

/** Steps through optional, default and transform to the schema that lists fields. */
function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return bare(schema.unwrap())
  if (schema instanceof z.ZodPipe) return bare(schema.in)
  return schema
}

/** Of a union, the options whose literal fields agree with what stands there. */
function options(schema: unknown, value: unknown): z.ZodObject[] {
  const at = bare(schema)
  if (at instanceof z.ZodObject) return [at]
  if (!(at instanceof z.ZodUnion)) return []
  const all = at.options.flatMap((option) => options(option, value))
  const kind: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'kind') : undefined
  const fits = all.filter((option) => {
    const known = bare(option.shape['kind'])
    return known instanceof z.ZodEnum
      ? known.options.includes(String(kind))
      : known instanceof z.ZodLiteral && known.values.has(String(kind))
  })
  return fits.length > 0 ? fits : all
}

export function fieldsOf(schema: z.ZodType, value: unknown): string[] {
  return [...new Set(options(schema, value).flatMap((option) => Object.keys(option.shape)))]
}

export function childOf(schema: z.ZodType, step: PropertyKey, value: unknown): z.ZodType | undefined {
  const at = bare(schema)
  if (at instanceof z.ZodRecord) return asType(at.valueType)
  if (at instanceof z.ZodArray) return asType(at.element)
  for (const option of options(schema, value)) {
    const field: unknown = option.shape[String(step)]
    if (field !== undefined) return asType(field)
  }
  if (!(at instanceof z.ZodUnion)) return undefined
  const list = at.options.map(bare).find((option) => option instanceof z.ZodArray)
  return list instanceof z.ZodArray ? asType(list.element) : undefined
}

const asType = (schema: unknown): z.ZodType | undefined => (schema instanceof z.ZodType ? schema : undefined)
