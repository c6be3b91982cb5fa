import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid, notFound } from '../../core/refusal.ts';
import { checkRevision } from '../../core/revision.ts';
import { checkMay, subjectAt } from '../../org/people/people.guard.ts';
import type { AddCertificationSchemeInput, EditCertificationSchemeInput } from './certification.inputs.ts';
import { markProblems } from './certification.rules.ts';
import { schemeWord } from './certification.words.ts';
import { CertificationScheme } from './scheme.entity.ts';

const contentOf = ({
  name,
  criteria,
  maxScore,
  passMark,
  attempts,
  retakeDays,
  validMonths,
}: Omit<AddCertificationSchemeInput, 'organisationId'>) => ({
  name: name.trim(),
  criteria: criteria?.trim() ?? '',
  maxScore,
  passMark,
  attempts,
  retakeDays,
  validMonths: validMonths ?? null,
});

const checkName = async (
  tx: Transacted,
  { name, organisationId, id }: { name: string; organisationId: string; id: string | null },
): Promise<void> => {
  const [taken] = (await tx.manager.query(
    'SELECT id FROM certification_scheme WHERE organisation_id = $1 AND name = $2 AND id IS DISTINCT FROM $3',
    [organisationId, name, id],
  )) as unknown[];
  if (taken)
    throw invalid({
      path: 'input.name',
      code: 'DUPLICATE',
      text: { zh: `已有认证项目“${name}”`, en: `There is a certification ${name} already` },
    });
};

/**
 * Says what one can be certified in from now on. Answers its id.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID for the marks, or a name that is taken
 */
export const addCertificationScheme = async (
  tx: Transacted,
  input: AddCertificationSchemeInput,
): Promise<string> => {
  const { organisationId } = input;
  if (!tx.actor.organisationIds.includes(organisationId))
    throw notFound({ zh: '组织', en: 'organisation' }, 'input.organisationId');
  const subject = subjectAt(organisationId, []);
  checkMay(tx, 'certification.award', subject);
  const problems = markProblems(input);
  if (problems.length > 0) throw invalid(...problems);
  const content = contentOf(input);
  await checkName(tx, { ...content, organisationId, id: null });
  const { identifiers } = await tx.manager.insert(CertificationScheme, { ...content, organisationId });
  const id = String(identifiers[0]?.['id']);
  await audit(tx, {
    action: 'addCertificationScheme',
    entity: 'CertificationScheme',
    entityId: id,
    organisationId,
    assignmentId: tx.policy.under('certification.award', subject),
    after: content,
  });
  return id;
};

/**
 * Changes a certification; certificates that were awarded stay as they are. Answers its id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN; INVALID for the marks, or a name that is taken
 */
export const editCertificationScheme = async (
  tx: Transacted,
  input: EditCertificationSchemeInput,
): Promise<string> => {
  const scheme = await loadSeen(tx, CertificationScheme, input.id, { what: schemeWord, path: 'input.id' });
  const { id, organisationId } = scheme;
  const subject = subjectAt(organisationId, []);
  checkMay(tx, 'certification.award', subject);
  await checkRevision(tx, CertificationScheme, scheme, input.revision);
  const problems = markProblems(input);
  if (problems.length > 0) throw invalid(...problems);
  const content = { ...contentOf(input), isOpen: input.isOpen };
  await checkName(tx, { ...content, organisationId, id });
  await tx.manager.update(CertificationScheme, { id }, { ...content, revision: scheme.revision + 1 });
  await audit(tx, {
    action: 'editCertificationScheme',
    entity: 'CertificationScheme',
    entityId: id,
    organisationId,
    assignmentId: tx.policy.under('certification.award', subject),
    before: Object.fromEntries(
      Object.keys(content).map((key) => [key, scheme[key as keyof CertificationScheme]]),
    ),
    after: content,
  });
  return id;
};
