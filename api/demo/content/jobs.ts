import {
  checkerText,
  countyText,
  marketText,
  networkText,
  postOfficerText,
  trainerText,
} from './job-around.ts';
import { callbackText, handlerText, reviewerText, routerText } from './job-complaints.ts';
import { deputyText, directorText, headText } from './job-management.ts';
import { officerText } from './job-officer.ts';
import { agentText, clerkText, shiftLeaderText, vipLeaderText } from './job-shifts.ts';
import { supervisorText } from './job-supervisor.ts';
import type { JobVersion } from './shapes.ts';

/** Within customer relations its head reviews; elsewhere, and where the head's own post is described, human resources do. */
const relations = { writer: 'hr', reviewer: 'head', approver: 'hrhead' } as const;
const elsewhere = { writer: 'hr', reviewer: 'hr-2', approver: 'hrhead' } as const;

const approved = (
  post: string,
  text: JobVersion['text'],
  effective: number,
  signers: typeof relations | typeof elsewhere = relations,
): JobVersion => ({
  post,
  version: 1,
  text,
  state: 'APPROVED',
  begun: effective + 12,
  effective,
  ...signers,
});

/** All versions of the telecom organisation's job descriptions, older versions of a post before newer ones. */
export const telecomJobs: readonly JobVersion[] = [
  // The first versions asked for less; the second ones came into force within the ninety days.
  {
    post: 'supervisor',
    version: 1,
    text: supervisorText(80),
    state: 'APPROVED',
    begun: 420,
    effective: 410,
    ended: 46,
    ...relations,
  },
  {
    post: 'supervisor',
    version: 2,
    text: supervisorText(85),
    state: 'APPROVED',
    begun: 60,
    effective: 46,
    ...relations,
  },
  {
    post: 'head',
    version: 1,
    text: headText(90),
    state: 'APPROVED',
    begun: 395,
    effective: 380,
    ended: 61,
    ...elsewhere,
  },
  { post: 'head', version: 2, text: headText(95), state: 'APPROVED', begun: 75, effective: 61, ...elsewhere },
  approved('officer', officerText, 390),
  approved('director', directorText, 372),
  approved('branch-deputy', deputyText, 365, elsewhere),
  approved('reviewer', reviewerText, 340),
  approved('router', routerText, 340),
  approved('handler', handlerText, 335),
  approved('callback', callbackText, 330),
  approved('shift-1-leader', shiftLeaderText('一班'), 320),
  approved('shift-1-agent', agentText, 318),
  approved('shift-2-agent', agentText, 318),
  approved('vip-leader', vipLeaderText, 300),
  approved('yuecheng-lead', countyText('越城区', 95), 280, elsewhere),
  approved('keqiao-lead', countyText('柯桥区', 95), 280, elsewhere),
  approved('zhuji-lead', countyText('诸暨市', 95), 279, elsewhere),
  approved('xinchang-lead', countyText('新昌县', 97), 150, elsewhere),
  approved('network-head', networkText, 270, elsewhere),
  approved('market-desk', marketText, 265, elsewhere),
  {
    post: 'hr-officer',
    version: 1,
    text: postOfficerText,
    state: 'APPROVED',
    begun: 352,
    effective: 340,
    writer: 'hr-2',
    reviewer: 'p-deputy',
    approver: 'hrhead',
  },
  // In the works: one with each of those who take the next step.
  { post: 'operations-clerk', version: 1, text: clerkText, state: 'SUBMITTED', begun: 4, ...relations },
  {
    post: 'shift-2-leader',
    version: 1,
    text: shiftLeaderText('二班'),
    state: 'REVIEWED',
    begun: 9,
    ...relations,
  },
  {
    post: 'trainer',
    version: 1,
    text: trainerText,
    state: 'RETURNED',
    begun: 12,
    returned: [
      { section: 'DUTIES', text: '请补充考核标准。' },
      { section: 'QUALIFICATIONS', text: '请写明任职资格。' },
    ],
    ...relations,
  },
  { post: 'quality-checker', version: 1, text: checkerText, state: 'DRAFT', begun: 2, ...relations },
];
