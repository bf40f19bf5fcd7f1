// 50 agencies, each with 20 uploads of 5 MB side by side (R8): no error, at most 512 MB in the API.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { sendMany } from '../torture/many.ts'

const { values } = parseArgs({ options: { json: { type: 'string' } } })
const { isGood, ...figures } = await sendMany(process.env, 50, 20)
console.table(figures)
console.log(isGood ? '✓ every upload was taken' : '✗ fell short')
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
process.exit(isGood ? 0 : 1)
