// TypeGraphQL and TypeORM ask for the metadata API when their decorators run, before anything else of ours is loaded.
import 'reflect-metadata';
import { configureGlobal } from 'fast-check';

// Random tests try the same cases at every run, so that a change is judged by itself; `npm run explore` tries others.
configureGlobal({ seed: Number(process.env.SEED ?? 20_260_302) });
