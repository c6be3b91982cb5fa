import { addDays, startOfDay } from '../core/clock.ts';
import { sha256Of } from '../jobs/intake/import.commands.ts';
import { passagesOf } from '../jobs/intake/passages.rules.ts';
import { blocks, pointsOf } from '../jobs/intake/points.rules.ts';
import { pasted } from './content/pasted.ts';
import type { Cell } from './copy.ts';
import { HOUR } from './history/span.ts';
import type { Keys } from './keys.ts';
import { demoOrganisations, rootOf } from './organisations.ts';

type Row = Readonly<Record<string, Cell>>;

/** The tables, in the order in which they can be written. */
export const importTables = ['job_import', 'imported_job', 'import_point'] as const;

/** A pasted text as the importer reads it, with everything that is still to be settled. */
export const importRows = async (
  keys: Keys,
  today: string,
): Promise<Readonly<Record<(typeof importTables)[number], readonly Row[]>>> => {
  // The importer's dictionaries are read only where they are needed.
  const { importJobs } = await import('../jobs/import/import.ts');
  const { name, by, ago, text } = pasted;
  const bytes = new TextEncoder().encode(text);
  const [organisation] = demoOrganisations;
  const holder = organisation?.people.find(({ key }) => key === by)?.holds[0]?.post;
  const jobs = (await importJobs(text)).map((job) => ({ job, points: pointsOf(job, text) }));
  const openOf = (points: (typeof jobs)[number]['points']): number =>
    points.filter(({ topic }) => blocks(topic)).length;
  return {
    job_import: [
      {
        id: '1',
        organisation_id: keys.unit(organisation ? rootOf(organisation) : ''),
        unit_id: keys.unit(organisation?.posts.find(({ key }) => key === holder)?.unit ?? ''),
        made_by_id: keys.person(by),
        made_at: new Date(startOfDay(addDays(today, -ago)).getTime() + 10.5 * HOUR),
        kind: 'PASTE',
        name,
        bytes: bytes.length,
        sha256: sha256Of(bytes),
        characters: text.length,
        source: text,
      },
    ],
    imported_job: jobs.map(({ job, points }, at) => ({
      id: String(at + 1),
      job_import_id: '1',
      author_ids: [keys.person(by)],
      seq: at + 1,
      variant: job.variant,
      title: job.title.value,
      code: job.code.value,
      unit_name: job.department.value ?? job.unit.value,
      found: JSON.stringify(job),
      passages: JSON.stringify(passagesOf(text, job)),
      open_questions: openOf(points),
      open_pieces: points.length - openOf(points),
    })),
    import_point: jobs.flatMap(({ points }, at) =>
      points.map(({ topic, field, why, text: words, from, to, duties = [] }, place) => ({
        imported_job_id: String(at + 1),
        seq: place + 1,
        topic,
        field,
        duties,
        why_zh: why.zh,
        why_en: why.en,
        text: words,
        from,
        to,
      })),
    ),
  };
};
