// Reads data packages as other programs would: the descriptor by its profile, every row by its Table Schema, and the keys
// between tables. Ends with status 1 when something is not as the descriptor says.
import { createRequire } from 'node:module'
import path from 'node:path'

// The library lies where it was installed to, not beside this file.
const { Package } = createRequire(path.join(process.cwd(), 'x.js'))('datapackage')

let wrong = 0
const tell = (where, error) => {
  wrong++
  for (const one of error.errors?.length ? error.errors : [error]) console.error(`${where}: ${one.message ?? one}`)
}

for (const folder of process.argv.slice(2)) {
  const descriptor = path.resolve(folder, 'datapackage.json')
  const dataset = await Package.load(descriptor, { strict: false })
  if (!dataset.valid) tell(descriptor, { errors: dataset.errors })
  for (const resource of dataset.resources) {
    const where = path.join(folder, resource.descriptor.path)
    if (!resource.tabular) {
      tell(where, { message: 'no tabular resource' })
      continue
    }
    try {
      const rows = await resource.read({ relations: true })
      console.log(`${where}: ${rows.length} rows`)
    } catch (error) {
      tell(where, error)
    }
  }
}
process.exit(wrong ? 1 : 0)
