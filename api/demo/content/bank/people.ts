import { peopleOf } from '../person.rows.ts';
import type { PersonRow } from '../person.rows.ts';
import type { PersonContent } from '../shapes.ts';

const rows: readonly PersonRow[] = [
  // Deputy head of the e-banking department, and at the same time in charge of the centre (F006).
  [
    'bankhead',
    '杜承志',
    'M',
    '1974-07-20',
    'MASTER_UP',
    { post: 'bank-deputy', since: 1500 },
    { post: 'bank-head', kind: 'CONCURRENT', since: 1200 },
  ],
  ['bank-e-head', '孔令辉', 'M', '1970-04-02', 'MASTER_UP', 'bank-e-head'],
  ['bank-e-manager', '舒建邦', 'M', '1980-12-02', 'BACHELOR', 'bank-e-manager'],
  ['bank-second', '林若兰', 'F', '1979-03-25', 'MASTER_UP', 'bank-second'],
  ['bank-manager', '姜海涛', 'M', '1982-10-18', 'BACHELOR', 'bank-manager'],
  ['bank-supervisor', '白雪松', 'M', '1986-05-11', 'BACHELOR', 'bank-supervisor'],
  ['bank-lead', '石磊', 'M', '1987-08-27', 'BACHELOR', 'bank-complaint-lead'],
  ['bank-handler', '邹晓彤', 'F', '1994-11-09', 'BACHELOR', 'bank-handler'],
  ['bank-handler-2', '康敏', 'F', '1992-02-16', 'BACHELOR', 'bank-handler'],
  ['bank-callback', '熊雅文', 'F', '1993-01-15', 'JUNIOR_COLLEGE', 'bank-callback-lead'],
  ['bank-callback-2', '乔丽', 'F', '1997-04-30', 'JUNIOR_COLLEGE', 'bank-callback-agent'],
  ['bank-business', '尹志宏', 'M', '1989-09-03', 'BACHELOR', 'bank-business-lead'],
  ['bank-agent', '贾佳怡', 'F', '1998-06-22', 'JUNIOR_COLLEGE', 'bank-agent'],
  ['bank-agent-2', '文博远', 'M', '1999-03-11', 'BACHELOR', { post: 'bank-agent', since: 190 }],
  ['bank-agent-3', '龚思琪', 'F', '1997-10-05', 'JUNIOR_COLLEGE', 'bank-agent'],
  ['bank-quality', '常青', 'F', '1984-12-19', 'BACHELOR', 'bank-quality-manager'],
  // The support department's supervisor stands in for its manager.
  [
    'bank-support',
    '武志刚',
    'M',
    '1985-06-08',
    'BACHELOR',
    'bank-support-supervisor',
    { post: 'bank-support-manager', kind: 'ACTING', since: 60 },
  ],
  ['bank-sales', '赖晓梅', 'F', '1983-09-27', 'BACHELOR', 'bank-sales-manager'],
  ['bank-general', '庞建军', 'M', '1978-01-14', 'BACHELOR', 'bank-general-manager'],
  ['bank-hrhead', '田秀英', 'F', '1975-05-06', 'MASTER_UP', 'bank-hr-head'],
  ['hr.o2', '樊鹏', 'M', '1990-08-21', 'BACHELOR', 'bank-hr-officer'],
];

/** Made-up people of the bank. */
export const bankPeople: readonly PersonContent[] = peopleOf(rows);
