import type { MutationStep } from './step.ts';
import type { World } from '../world.ts';

/** What is recorded of people, corrected and withdrawn. */
export const aboutRecords = (world: World): MutationStep[] => {
  const personId = world.ids.person.agent;
  const last = async (table: 'person_record' | 'certificate'): Promise<string | undefined> => {
    const [row] = (await world.db.query(
      `SELECT id::text FROM ${table} WHERE withdrawn_at IS NULL ORDER BY ${table}.id DESC LIMIT 1`,
    )) as { id: string }[];
    return row?.id;
  };
  const typing = { personId, kind: 'TYPING', figure: 62, startsOn: '2026-02-01' };
  const certificate = { personId, name: '话务员上岗证', issuedOn: '2025-02-01', expiresOn: '2027-01-31' };
  return [
    { name: 'addPersonRecord', who: 'hr', input: () => typing },
    {
      name: 'addPersonRecord',
      who: 'hr',
      input: async () => ({
        ...typing,
        figure: 61,
        corrects: await last('person_record'),
        reason: '登记有误',
      }),
    },
    {
      name: 'withdrawPersonRecord',
      who: 'hr',
      isUnseen: true,
      input: async () => ({ id: await last('person_record'), reason: '登记有误' }),
    },
    { name: 'recordCertificate', who: 'hr', input: () => certificate },
    {
      name: 'withdrawCertificate',
      who: 'hr',
      isUnseen: true,
      input: async () => ({ id: await last('certificate'), reason: '登记有误' }),
    },
    {
      name: 'setCertificateRule',
      who: 'hrHead',
      input: () => ({ organisationId: world.ids.unit.group, onWork: 'BLOCK' }),
    },
  ];
};
