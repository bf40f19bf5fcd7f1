// How a collection is made of a shape. A mongoose model has exactly the fields of its zod shape, so nothing is said twice:
// `strict: 'throw'` refuses any other name, and `change` and `create` parse the whole record with the shape before
// they commit. Values are `Mixed` on purpose: zod checked them, and a cast would hide a bug.
import type { Connection, IndexDefinition, IndexOptions, Model } from 'mongoose'
import { Schema } from 'mongoose'
import { z } from 'zod'

export interface Stored {
  id: string
  revision: number
  agency?: string
}

export interface Kind<T extends Stored> {
  readonly shape: z.ZodType<T>
  readonly model: Model<T>
}

/** Who works on a record, and until when; not part of the noun, so it never bumps a revision. */
export const lease = { claim: { by: String, until: Date, tries: Number } }

export const unique: IndexOptions = { unique: true }

/** Of a record that is its own queue: the oldest of a state is found first. */
export const queued: [IndexDefinition] = [{ state: 1, _id: 1 }]

/** Among the records that have it. */
export const uniqueIf = (field: string): IndexOptions => ({
  unique: true,
  partialFilterExpression: { [field]: { $exists: true } },
})

export const kindsIn = (db: Connection) =>
  function kind<T extends Stored>(
    name: string,
    shape: z.ZodObject & z.ZodType<T>,
    ...indexes: [IndexDefinition, IndexOptions?][]
  ): Kind<T> {
    const fields = Object.fromEntries(Object.keys(shape.shape).map((key) => [key, Schema.Types.Mixed]))
    const options = {
      strict: 'throw',
      id: false,
      minimize: false,
      versionKey: false,
      autoIndex: false,
      suppressReservedKeysWarning: true, // records are read lean: a field may be named `collection`
    } as const
    const schema = new Schema({ ...fields, ...lease }, options)
    for (const [index, how] of [[{ id: 1 }, unique] as const, ...indexes]) schema.index(index, how)
    return { shape, model: db.model(name, schema, name) as unknown as Model<T> }
  }
