import { peopleOf } from '../person.rows.ts';
import type { PersonRow } from '../person.rows.ts';
import type { PersonContent } from '../shapes.ts';

const rows: readonly PersonRow[] = [
  ['cable-province-1', '于海东', 'M', '1976-06-18', 'BACHELOR', 'cable-province-desk'],
  ['cable-manager', '焦方正', 'M', '1972-09-09', 'MASTER_UP', 'cable-manager'],
  ['cablehead', '毕秀兰', 'F', '1977-02-23', 'BACHELOR', 'cable-head'],
  ['cable-supervisor', '国兴华', 'M', '1983-11-30', 'BACHELOR', 'cable-supervisor'],
  ['cableshift', '蒲玉梅', 'F', '1986-08-14', 'JUNIOR_COLLEGE', 'cable-shift-1-leader'],
  // Leads the second shift in the leader's absence, beside the own seat.
  [
    'cable-shift-2',
    '司志远',
    'M',
    '1991-05-25',
    'JUNIOR_COLLEGE',
    'cable-shift-2-agent',
    { post: 'cable-shift-2-leader', kind: 'ACTING', since: 100 },
  ],
  ['cable-agent-1', '伊晓宁', 'F', '1997-03-17', 'JUNIOR_COLLEGE', 'cable-shift-1-agent'],
  [
    'cable-agent-2',
    '翟文倩',
    'F',
    '1999-12-01',
    'JUNIOR_COLLEGE',
    { post: 'cable-shift-1-agent', since: 240 },
  ],
  ['cable-agent-3', '路广超', 'M', '1996-07-19', 'SECONDARY_VOCATIONAL', 'cable-shift-1-agent'],
  ['cable-agent-4', '巩俐君', 'F', '1998-09-28', 'JUNIOR_COLLEGE', 'cable-shift-2-agent'],
  ['cable-agent-5', '边疆', 'M', '1995-01-06', 'JUNIOR_COLLEGE', 'cable-shift-2-agent'],
  ['cable-caller', '宗晓蕾', 'F', '1992-10-12', 'BACHELOR', 'cable-service-desk'],
  ['cable-zhangdian', '耿延鹏', 'M', '1985-04-21', 'JUNIOR_COLLEGE', 'cable-zhangdian-desk'],
  ['cable-zichuan', '孙启明', 'M', '1988-12-26', 'SECONDARY_VOCATIONAL', 'cable-zichuan-desk'],
  ['cable-huantai', '荆淑华', 'F', '1984-06-03', 'JUNIOR_COLLEGE', 'cable-huantai-desk'],
  ['cable-yiyuan', '唐守业', 'M', '1980-02-15', 'HIGH_SCHOOL', 'cable-yiyuan-desk'],
  ['cable-hrhead', '盖连芳', 'F', '1974-07-07', 'BACHELOR', 'cable-hr-head'],
  ['hr.o3', '解冰', 'F', '1993-11-13', 'BACHELOR', 'cable-hr-officer'],
  ['cable-weifang-head', '仲崇山', 'M', '1979-03-29', 'BACHELOR', 'cable-weifang-head'],
];

/** Made-up people of the cable company; keys equal to a sign-in name hold that demo account. */
export const cablePeople: readonly PersonContent[] = peopleOf(rows);
