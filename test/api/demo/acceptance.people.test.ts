import { expect, test } from 'vitest';
import { demoWorld } from './demo-world.ts';

// What is known of people and what it must answer, on the demo (F021, F037–F040).
const { ask } = await demoWorld();

const person = async (who: string, name: string, fields: string) => {
  const { people } = await ask(
    who,
    `query ($q: String!) { people(filter: { q: $q }) { nodes { ${fields} } } }`,
    { q: name },
  );
  return people.nodes[0];
};

test('F038, F039: tests and languages of the hotline’s people are on record, also that somebody speaks none', async () => {
  const fields = 'records { kind subject level figure } seesRecords';
  const inspector = await person('hr.o4', '谭子豪', fields);
  expect(inspector.records).toContainEqual({ kind: 'TYPING', subject: null, level: null, figure: 59 });
  const newcomer = await person('hr.o4', '赫连雪', fields);
  expect(newcomer.records).toContainEqual({ kind: 'LANGUAGE', subject: '粤语', level: 'NONE', figure: null });
});

test('F040: of the complaint handlers’ certificates most are valid, one runs out soon and one has', async () => {
  const of = async (name: string) =>
    (await person('hr', name, 'certificates { name isValid expiresOn }')).certificates;
  expect(await of('俞晓峰')).toMatchObject([{ name: '投诉处理员资格证', isValid: true }]);
  expect(await of('竺红梅')).toMatchObject([{ isValid: true, expiresOn: '2026-12-15' }]);
  expect(await of('戴志强')).toMatchObject([{ isValid: false, expiresOn: '2026-11-08' }]);
  expect(await of('裘立军')).toEqual([]);
});

test('records are seen by those who keep them and by the person, and by nobody else', async () => {
  expect(await person('handler', '俞晓峰', 'seesRecords certificates { name }')).toMatchObject({
    seesRecords: true,
    certificates: [{ name: '投诉处理员资格证' }],
  });
  expect(await person('agent', '俞晓峰', 'seesRecords certificates { name } records { kind }')).toEqual({
    seesRecords: false,
    certificates: [],
    records: [],
  });
});
