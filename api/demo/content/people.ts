import type { HoldingContent, PersonContent } from './shapes.ts';

type Row = readonly [
  key: string,
  name: string,
  gender: 'F' | 'M',
  bornOn: string,
  education: PersonContent['education'],
  ...holds: (string | HoldingContent)[],
];

/** A row in which a bare post key means a primary assignment of long standing. */
const personOf = ([key, name, gender, bornOn, education, ...holds]: Row, at: number): PersonContent => ({
  key,
  name,
  gender: gender === 'F' ? 'FEMALE' : 'MALE',
  bornOn,
  education,
  holds: holds.map((hold) =>
    typeof hold === 'string' ? { post: hold, since: 420 + ((at * 97) % 1500) } : hold,
  ),
});

const telecom: readonly Row[] = [
  ['p-province', '胡伟东', 'M', '1977-03-12', 'BACHELOR', 'province-desk'],
  ['p-manager', '郭振华', 'M', '1971-08-25', 'MASTER_UP', 'branch-manager'],
  ['p-deputy', '方静', 'F', '1975-11-02', 'MASTER_UP', 'branch-deputy'],
  ['head', '沈国良', 'M', '1978-05-19', 'BACHELOR', 'head'],
  // Deputy head, and at the same time in charge of the centre.
  [
    'director',
    '赵慧敏',
    'F',
    '1981-02-14',
    'BACHELOR',
    { post: 'deputy-head', since: 1100 },
    { post: 'director', kind: 'CONCURRENT', since: 640 },
  ],
  ['supervisor', '李卫平', 'M', '1984-09-08', 'BACHELOR', 'supervisor'],
  ['lead', '陆雅琴', 'F', '1986-12-01', 'BACHELOR', 'officer'],
  ['reviewer', '章文博', 'M', '1989-06-23', 'BACHELOR', 'reviewer'],
  ['coordinator', '金丽娜', 'F', '1990-04-17', 'JUNIOR_COLLEGE', 'router'],
  ['router-2', '董浩', 'M', '1992-10-30', 'JUNIOR_COLLEGE', 'router'],
  ['router-3', '傅敏洁', 'F', '1994-01-22', 'BACHELOR', 'router'],
  ['callback', '陶思雨', 'F', '1996-07-05', 'JUNIOR_COLLEGE', 'callback'],
  ['callback-2', '魏莉', 'F', '1993-03-28', 'JUNIOR_COLLEGE', 'callback'],
  ['callback-3', '蒋梦婷', 'F', '1997-11-16', 'SECONDARY_VOCATIONAL', 'callback'],
  ['callback-4', '严俊', 'M', '1995-05-09', 'JUNIOR_COLLEGE', 'callback'],
  // One of two seats; the other is vacant.
  ['clerk', '潘丽华', 'F', '1991-08-11', 'BACHELOR', 'operations-clerk'],
  ['handler', '俞晓峰', 'M', '1990-02-27', 'BACHELOR', 'handler'],
  ['handler-2', '竺红梅', 'F', '1988-10-13', 'JUNIOR_COLLEGE', 'handler'],
  ['handler-3', '戴志强', 'M', '1993-12-20', 'BACHELOR', 'handler'],
  ['handler-4', '祝晓燕', 'F', '1995-09-04', 'JUNIOR_COLLEGE', 'handler'],
  ['handler-5', '裘立军', 'M', '1987-01-31', 'SECONDARY_VOCATIONAL', 'handler'],
  ['shift', '马建平', 'M', '1985-04-06', 'JUNIOR_COLLEGE', 'shift-1-leader'],
  ['shift-2', '钟丽君', 'F', '1988-07-18', 'JUNIOR_COLLEGE', 'shift-2-leader'],
  ['shift-3', '丁海燕', 'F', '1989-11-25', 'BACHELOR', 'shift-3-leader'],
  ['agent', '徐佳', 'F', '1998-03-03', 'JUNIOR_COLLEGE', 'shift-1-agent'],
  ['agent-12', '何雨桐', 'F', '1999-06-14', 'JUNIOR_COLLEGE', 'shift-1-agent'],
  ['agent-13', '鲁斌', 'M', '1997-12-08', 'SECONDARY_VOCATIONAL', 'shift-1-agent'],
  ['agent-14', '夏紫萱', 'F', '2000-09-21', 'BACHELOR', { post: 'shift-1-agent', since: 210 }],
  ['agent-15', '孟凡', 'M', '1996-02-10', 'JUNIOR_COLLEGE', 'shift-1-agent'],
  ['agent-21', '邵婷婷', 'F', '1998-05-27', 'JUNIOR_COLLEGE', 'shift-2-agent'],
  ['agent-22', '汪洋', 'M', '1995-10-19', 'BACHELOR', 'shift-2-agent'],
  // Moved from the third shift to the second.
  [
    'agent-23',
    '毛佳颖',
    'F',
    '1999-01-07',
    'JUNIOR_COLLEGE',
    { post: 'shift-3-agent', since: 800, until: 120 },
    { post: 'shift-2-agent', since: 120 },
  ],
  ['agent-24', '罗丹', 'F', '1997-08-15', 'SECONDARY_VOCATIONAL', 'shift-2-agent'],
  ['agent-25', '翁伟', 'M', '1994-04-02', 'JUNIOR_COLLEGE', 'shift-2-agent'],
  ['agent-31', '凌晨曦', 'F', '2000-03-18', 'BACHELOR', { post: 'shift-3-agent', since: 260 }],
  ['agent-32', '童欣', 'F', '1998-12-29', 'JUNIOR_COLLEGE', 'shift-3-agent'],
  ['agent-33', '宋杰', 'M', '1996-06-06', 'JUNIOR_COLLEGE', 'shift-3-agent'],
  ['agent-34', '任小雪', 'F', '1999-10-24', 'SECONDARY_VOCATIONAL', 'shift-3-agent'],
  ['vip-leader', '谢芳', 'F', '1987-09-12', 'BACHELOR', 'vip-leader'],
  ['vip-1', '姚文静', 'F', '1993-05-30', 'BACHELOR', 'vip-agent'],
  ['vip-2', '柳青', 'F', '1992-11-11', 'JUNIOR_COLLEGE', 'vip-agent'],
  // The supervisor's post of the quality department is filled in an acting capacity.
  [
    'checker',
    '顾晓岚',
    'F',
    '1990-07-07',
    'BACHELOR',
    { post: 'quality-checker', since: 950 },
    { post: 'quality-lead', kind: 'ACTING', since: 75 },
  ],
  ['checker-2', '倪建', 'M', '1994-02-19', 'JUNIOR_COLLEGE', 'quality-checker'],
  ['trainer', '葛琳', 'F', '1988-04-28', 'BACHELOR', 'trainer'],
  ['hrhead', '周明远', 'M', '1976-10-05', 'MASTER_UP', 'hr-head'],
  ['hr', '孙佳慧', 'F', '1991-03-16', 'BACHELOR', 'hr-officer'],
  ['hr-2', '陈可心', 'F', '1996-08-23', 'BACHELOR', 'hr-officer'],
  ['p-general', '吴建国', 'M', '1973-12-12', 'BACHELOR', 'general-head'],
  ['admin', '钱立群', 'M', '1988-01-20', 'BACHELOR', 'admin'],
  ['network-head', '盛林', 'M', '1979-06-15', 'MASTER_UP', 'network-head'],
  ['network-1', '余涛', 'M', '1990-09-26', 'BACHELOR', 'network-desk'],
  ['network-2', '黄剑锋', 'M', '1986-03-09', 'BACHELOR', 'network-desk'],
  ['market-head', '沈月娥', 'F', '1980-08-31', 'BACHELOR', 'market-head'],
  ['market-1', '秦岚', 'F', '1992-12-17', 'BACHELOR', 'market-desk'],
  ['yuecheng-lead', '王宏', 'M', '1983-05-22', 'BACHELOR', 'yuecheng-lead'],
  ['yuecheng-1', '杜金水', 'M', '1989-02-03', 'SECONDARY_VOCATIONAL', 'yuecheng-field'],
  ['keqiao-lead', '叶春燕', 'F', '1985-11-28', 'BACHELOR', 'keqiao-lead'],
  ['keqiao-1', '高志明', 'M', '1991-07-13', 'JUNIOR_COLLEGE', 'keqiao-field'],
  ['shangyu-lead', '范永康', 'M', '1982-04-24', 'JUNIOR_COLLEGE', 'shangyu-lead'],
  ['shangyu-1', '施建军', 'M', '1990-10-10', 'SECONDARY_VOCATIONAL', 'shangyu-field'],
  ['zhuji-lead', '楼旭东', 'M', '1984-08-01', 'BACHELOR', 'zhuji-lead'],
  ['zhuji-1', '斯海波', 'M', '1992-06-29', 'JUNIOR_COLLEGE', 'zhuji-field'],
  // Nobody holds the lead post of Shengzhou.
  ['shengzhou-1', '袁国平', 'M', '1987-12-05', 'JUNIOR_COLLEGE', 'shengzhou-field'],
  ['shengzhou-2', '张樟林', 'M', '1993-09-17', 'SECONDARY_VOCATIONAL', 'shengzhou-field'],
  ['xinchang-lead', '俞美芳', 'F', '1986-02-08', 'BACHELOR', 'xinchang-lead'],
  ['xinchang-1', '梁伟江', 'M', '1991-04-14', 'JUNIOR_COLLEGE', 'xinchang-field'],
];

const bank: readonly Row[] = [
  // Deputy head of the e-banking department, and at the same time in charge of the centre.
  [
    'bankhead',
    '杜承志',
    'M',
    '1974-07-20',
    'MASTER_UP',
    { post: 'bank-deputy', since: 1500 },
    { post: 'bank-head', kind: 'CONCURRENT', since: 1200 },
  ],
  ['bank-second', '林若兰', 'F', '1979-03-25', 'MASTER_UP', 'bank-second'],
  ['bank-manager', '姜海涛', 'M', '1982-10-18', 'BACHELOR', 'bank-manager'],
  ['bank-supervisor', '白雪松', 'M', '1986-05-11', 'BACHELOR', 'bank-supervisor'],
  ['bank-lead', '石磊', 'M', '1987-08-27', 'BACHELOR', 'bank-complaint-lead'],
  ['bank-handler', '邹晓彤', 'F', '1994-11-09', 'BACHELOR', 'bank-handler'],
  ['bank-callback', '熊雅文', 'F', '1993-01-15', 'JUNIOR_COLLEGE', 'bank-callback-lead'],
  ['bank-business', '尹志宏', 'M', '1989-09-03', 'BACHELOR', 'bank-business-lead'],
  ['bank-agent', '贾佳怡', 'F', '1998-06-22', 'JUNIOR_COLLEGE', 'bank-agent'],
];

/** Made-up people of the telecom organisation; keys equal to a sign-in name hold that demo account. */
export const telecomPeople: readonly PersonContent[] = telecom.map(personOf);

/** Made-up people of the bank. */
export const bankPeople: readonly PersonContent[] = bank.map(personOf);
