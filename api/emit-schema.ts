import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { makeSchema } from './schema.ts';

/** Writes what the server serves to schema/schema.graphql, or to the file given: `tsx api/emit-schema.ts [FILE]`. */
const file = process.argv[2] ?? join(import.meta.dirname, '..', 'schema', 'schema.graphql');
writeFileSync(file, `${printSchema(lexicographicSortSchema(await makeSchema()))}\n`);
