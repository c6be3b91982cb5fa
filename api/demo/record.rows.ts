import { addDays, startOfDay } from '../core/clock.ts';
import { isCertificate } from './content/record.lines.ts';
import type { OrganisationContent } from './content/shapes.ts';
import type { Cell } from './copy.ts';
import type { Keys } from './keys.ts';
import { rootOf } from './organisations.ts';

type Row = Readonly<Record<string, Cell>>;

/** Everything was entered when the records were gone through, so many days before the last one. */
const ENTERED = 30;

/** What is on record of an organisation's people: rows of records and of certificates. */
export const recordRows = (
  organisation: OrganisationContent,
  keys: Keys,
  today: string,
): Readonly<Record<'person_record' | 'certificate', readonly Row[]>> => {
  const { records } = organisation;
  if (!records) return { person_record: [], certificate: [] };
  const ago = (days: number | undefined): string | null =>
    days === undefined ? null : addDays(today, -days);
  const lines = records.people.flatMap(([person, ...known]) => known.map((line) => ({ person, line })));
  const entered = (person: string) => ({
    organisation_id: keys.unit(rootOf(organisation)),
    person_id: keys.person(person),
    recorded_by_id: keys.person(records.keeper),
    recorded_at: startOfDay(addDays(today, -ENTERED)),
  });
  return {
    person_record: lines.flatMap(({ person, line }) =>
      isCertificate(line)
        ? []
        : {
            ...entered(person),
            kind: line.kind,
            subject: line.subject ?? null,
            level: line.level ?? null,
            place: line.place ?? null,
            figure: line.figure ?? null,
            starts_on: ago(line.since),
            ends_on: ago(line.until),
          },
    ),
    certificate: lines.flatMap(({ person, line }) =>
      isCertificate(line)
        ? {
            ...entered(person),
            id: keys.certificate(person),
            name: line.name,
            number: line.number,
            issuer: line.issuer,
            issued_on: addDays(today, -line.issued),
            expires_on: line.expires === null ? null : addDays(today, line.expires),
            origin: line.awardedBy ? 'AWARDED' : 'RECORDED',
            recorded_by_id: keys.person(line.awardedBy ?? records.keeper),
            recorded_at: startOfDay(addDays(today, -(line.awardedBy ? line.issued : ENTERED))),
          }
        : [],
    ),
  };
};
