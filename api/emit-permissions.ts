import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissionsPage } from './permissions-page.ts';
import { makeSchema } from './schema.ts';

/** Writes who may do what to docs/permissions.md, or to the file given: `tsx api/emit-permissions.ts [FILE]`. */
const file = process.argv[2] ?? join(import.meta.dirname, '..', 'docs', 'permissions.md');
writeFileSync(file, permissionsPage(await makeSchema()));
