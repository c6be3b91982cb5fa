import { auditMany, type AuditEntry } from '../../../core/audit.ts';
import type { Transacted } from '../../../core/command.ts';
import { auditedOf } from '../../people/person.commands.ts';
import type { PersonAfter } from '../plan/people.plan.ts';
import { inChunks, newIds, type Progress } from './chunks.ts';
import { mayEditWhere } from './units.write.ts';

const facts = ['name', 'employeeNo', 'gender', 'bornOn', 'education'] as const;

const columns = 'id bigint, name text, employee_no text, gender text, born_on date, education text';

/** Writes the people of a sheet with their audit, which does not tell what few may see. */
export const writePeople = async (
  tx: Transacted,
  organisationId: string,
  people: readonly PersonAfter[],
  progress: Progress,
): Promise<void> => {
  const added = people.filter(({ before }) => !before);
  const ids = await newIds(tx.manager, 'person', added.length);
  const places = new Map(added.map(({ id }, at) => [id, ids[at] ?? '']));
  const idOf = ({ id }: PersonAfter): string => places.get(id) ?? id;
  const stored = (person: PersonAfter): object => ({
    id: idOf(person),
    name: person.name.trim(),
    employee_no: person.employeeNo?.trim() || null,
    gender: person.gender,
    born_on: person.bornOn,
    education: person.education,
  });
  await inChunks(added, progress, (chunk) =>
    tx.manager.query(
      `INSERT INTO person (organisation_id, id, name, employee_no, gender, born_on, education)
       SELECT $2, r.* FROM json_to_recordset($1) AS r (${columns})`,
      [JSON.stringify(chunk.map(stored)), organisationId],
    ),
  );
  const changed = people.filter(({ before }) => before);
  // Numbers may go round among people: nobody has one while they are given anew.
  const renumbered = changed.filter(({ before, employeeNo }) => before?.employeeNo !== employeeNo);
  if (renumbered.length > 0)
    await tx.manager.query('UPDATE person SET employee_no = NULL WHERE id = any($1::bigint[])', [
      renumbered.map(({ id }) => id),
    ]);
  await inChunks(changed, progress, (chunk) =>
    tx.manager.query(
      `UPDATE person p SET name = r.name, employee_no = r.employee_no, gender = r.gender, born_on = r.born_on,
         education = r.education, revision = p.revision + 1
       FROM json_to_recordset($1) AS r (${columns}) WHERE p.id = r.id`,
      [JSON.stringify(chunk.map(stored))],
    ),
  );
  const under = mayEditWhere(tx, organisationId)(organisationId);
  await auditMany(tx, organisationId, people, (person): AuditEntry => {
    const { before } = person;
    const noted = before ? facts.filter((fact) => before[fact] !== person[fact]) : facts;
    const of = (one: Partial<Record<(typeof facts)[number], unknown>>): object =>
      auditedOf(Object.fromEntries(noted.map((fact) => [fact, one[fact]])));
    return {
      action: before ? 'importPersonChange' : 'importPerson',
      entity: 'Person',
      entityId: idOf(person),
      organisationId,
      assignmentId: under,
      before: before && of(before),
      after: of(person),
    };
  });
};
