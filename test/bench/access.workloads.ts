import type { DataSource } from 'typeorm';
import {
  AccessReviewItemsDocument,
  AccessReviewListDocument,
  AccessReviewPreviewDocument,
  AccountListDocument,
  ExplainAccessDocument,
  PersonAccessDocument,
  PreviewRolesDocument,
  SeparationConflictsDocument,
  WhoCanDocument,
} from '../../admin/data/documents.ts';
import { textOf } from '../../admin/data/operation.ts';
import type { Caller } from './callers.ts';
import type { Variables, Workload } from './workload.ts';

/** What is asked about: the described organisation, one of its departments with its head, and a team. */
interface Places {
  readonly organisation: string;
  readonly department: string;
  readonly head: string;
  readonly team: string;
  /** The job description of the team's post. */
  readonly job: string;
  readonly review: string | null;
}

const placesOf = async (db: DataSource, organisation: string): Promise<Places | undefined> => {
  const [row] = (await db.query(
    `SELECT d.id::text AS department, t.id::text AS team, a.person_id::text AS head, j.id::text AS job,
       (SELECT max(id)::text FROM access_review WHERE organisation_id = $1) AS review
     FROM org_unit d
     JOIN position o ON o.unit_id = d.id
     JOIN assignment a ON a.position_id = o.id
     JOIN org_unit t ON t.parent_id = d.id
     JOIN position p ON p.unit_id = t.id
     JOIN job_description j ON j.position_id = p.id
     WHERE d.organisation_id = $1 AND d.kind = 'DEPARTMENT' ORDER BY d.id, t.id, a.id LIMIT 1`,
    [organisation],
  )) as Omit<Places, 'organisation'>[];
  return row && { organisation, ...row };
};

interface GivenRole {
  readonly id: string;
  readonly revision: number;
  readonly grants: readonly { readonly ability: string; readonly scope: string }[];
}

/** The input that lets a role do one thing for all below instead of as far as it does. */
const widened = async (
  db: DataSource,
  organisationId: string,
  code: string,
  ability: string,
): Promise<Variables> => {
  const [role] = (await db.query(
    `SELECT r.id::text, r.revision, json_agg(json_build_object('ability', g.ability, 'scope', g.scope)) AS grants
     FROM role r JOIN role_grant g ON g.role_id = r.id WHERE r.organisation_id = $1 AND r.code = $2 GROUP BY r.id`,
    [organisationId, code],
  )) as [GivenRole];
  const grants = role.grants.map((grant) =>
    grant.ability === ability ? { ...grant, scope: 'SUBTREE' } : grant,
  );
  return { input: { organisationId, roles: [{ id: role.id, revision: role.revision, grants }] } };
};

/** Questions about rights in an organisation of 21 000 holders, as the app asks them. */
export const accessWorkloads = async (db: DataSource, callers: readonly Caller[]): Promise<Workload[]> => {
  const [caller] = callers.filter(({ role }) => role === 'ADM');
  const places = caller && (await placesOf(db, caller.unitId));
  if (!places) throw new Error('The described organisation has no administrator, or no department.');
  const { organisation, department, head, team, job, review } = places;
  const line = (
    name: string,
    title: string,
    document: string,
    ms: number,
    variables: Variables,
  ): Workload => ({
    name,
    title,
    document,
    target: { ms },
    connections: 1,
    questions: [{ caller, variables }],
  });
  const whoCan = textOf(WhoCanDocument);
  return [
    line('who can', 'Who can approve the job description of a team', whoCan, 250, {
      input: { ability: 'job.approve', jobDescriptionId: job },
    }),
    line('who sees', 'Who sees tickets of a team', whoCan, 250, {
      input: { ability: 'ticket.read', unitId: team },
    }),
    line('explain', 'Why somebody may approve that description', textOf(ExplainAccessDocument), 250, {
      input: { ability: 'job.approve', jobDescriptionId: job, personId: head },
    }),
    line(
      'person access',
      'What a head of a department may do, and whence',
      textOf(PersonAccessDocument),
      250,
      {
        id: head,
      },
    ),
    line(
      'role preview',
      'What a change of the heads’ role does to all of them',
      textOf(PreviewRolesDocument),
      1_000,
      await widened(db, organisation, 'HEAD', 'job.write'),
    ),
    line(
      'wide role preview',
      'What a change of the shift leaders’ role does to the first 1 000 of them',
      textOf(PreviewRolesDocument),
      1_000,
      await widened(db, organisation, 'SHF', 'ticket.read'),
    ),
    line(
      'conflicts',
      'In whom abilities come together that had better not',
      textOf(SeparationConflictsDocument),
      1_000,
      {},
    ),
    line('accounts', 'Who has no account: nearly all of them, a page', textOf(AccountListDocument), 250, {
      first: 25,
      filter: { state: 'NONE' },
    }),
    line('accounts by name', 'The same by a part of the name', textOf(AccountListDocument), 250, {
      first: 25,
      filter: { state: 'NONE', q: '伟' },
    }),
    line(
      'review preview',
      'What a review of a department would ask',
      textOf(AccessReviewPreviewDocument),
      1_000,
      {
        unitId: department,
      },
    ),
    line('reviews', 'The reviews, with how far they are', textOf(AccessReviewListDocument), 250, {
      first: 25,
    }),
    line('review items', 'What one of them asks', textOf(AccessReviewItemsDocument), 250, {
      first: 25,
      ...(review && { filter: { reviewId: review } }),
    }),
  ];
};
