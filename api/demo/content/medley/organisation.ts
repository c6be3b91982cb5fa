import { peopleOf } from '../person.rows.ts';
import { medleyRecords } from './records.ts';
import type { OrganisationContent } from '../shapes.ts';
import { medleyPosts } from './posts.ts';

/**
 * Further posts of the field, each from a business of its own: a market website, a branch with advertisers, a photo
 * studio, a platform, an insurer, after-sales, a courier and a complaint centre. One group owns them all (O16).
 */
export const medley: OrganisationContent = {
  staffNumbers: 'BH',
  units: [
    { key: 'medley', parent: null, kind: 'GROUP', name: '百汇服务集团' },
    { key: 'medley-website', parent: 'medley', kind: 'CENTRE', name: '档口批发网' },
    { key: 'medley-branch', parent: 'medley', kind: 'CITY_BRANCH', name: '南岭分公司' },
    { key: 'medley-studio', parent: 'medley', kind: 'DEPARTMENT', name: '影楼客服部' },
    { key: 'medley-platform', parent: 'medley', kind: 'TEAM', name: '平台投诉团队' },
    {
      key: 'medley-insurance',
      parent: 'medley',
      kind: 'CITY_BRANCH',
      name: '保险分支机构',
      aliases: ['机构'],
    },
    { key: 'medley-aftersales', parent: 'medley', kind: 'DEPARTMENT', name: '售后服务部' },
    { key: 'medley-courier', parent: 'medley', kind: 'TEAM', name: '快递投诉处理团队' },
    { key: 'medley-complaints', parent: 'medley', kind: 'CENTRE', name: '投诉中心' },
    { key: 'medley-hr', parent: 'medley', kind: 'DEPARTMENT', name: '人力资源部' },
  ],
  posts: medleyPosts,
  records: medleyRecords,
  people: peopleOf([
    ['medley-head', '阎世昌', 'M', '1968-01-19', 'MASTER_UP', 'medley-head'],
    ['medley-website-agent', '慕容佳', 'F', '1998-03-26', 'JUNIOR_COLLEGE', 'medley-website-agent'],
    ['medley-media-officer', '上官婷', 'F', '1991-09-14', 'BACHELOR', 'medley-media-officer'],
    ['medley-studio-lead', '司徒静', 'F', '1986-12-30', 'BACHELOR', 'medley-studio-lead'],
    ['medley-studio-agent', '令狐远', 'M', '1996-05-02', 'JUNIOR_COLLEGE', 'medley-studio-agent'],
    ['medley-platform-supervisor', '钟离越', 'M', '1984-08-11', 'BACHELOR', 'medley-platform-supervisor'],
    ['medley-platform-lead', '夏侯琳', 'F', '1990-06-23', 'BACHELOR', 'medley-platform-lead'],
    ['medley-insurance-officer', '诸葛明', 'M', '1987-02-09', 'BACHELOR', 'medley-insurance-officer'],
    ['medley-insurance-handler', '万俟兰', 'F', '1993-11-18', 'BACHELOR', 'medley-insurance-handler'],
    ['medley-aftersales-lead', '皇甫诚', 'M', '1982-04-15', 'BACHELOR', 'medley-aftersales-lead'],
    ['medley-aftersales-1', '尉迟欣', 'F', '1995-10-20', 'JUNIOR_COLLEGE', 'medley-aftersales-specialist'],
    // Below the floor of schooling that the form sets.
    [
      'medley-aftersales-2',
      '端木凯',
      'M',
      '2000-07-05',
      'SECONDARY_VOCATIONAL',
      { post: 'medley-aftersales-specialist', since: 120 },
    ],
    ['medley-courier-handler', '澹台勇', 'M', '1992-01-28', 'JUNIOR_COLLEGE', 'medley-courier-handler'],
    ['medley-supervisor', '轩辕珊', 'F', '1985-03-17', 'BACHELOR', 'medley-supervisor'],
    ['medley-administrator-1', '申屠亮', 'M', '1993-08-24', 'BACHELOR', 'medley-administrator'],
    // Older than the form allows.
    ['medley-administrator-2', '公冶雯', 'F', '1988-10-12', 'BACHELOR', 'medley-administrator'],
    ['medley-management', '宗政华', 'M', '1989-12-07', 'BACHELOR', 'medley-management'],
    ['medley-service-desk', '濮阳青', 'F', '1997-04-19', 'JUNIOR_COLLEGE', 'medley-service-desk'],
    ['medley-centre-staff', '淳于涛', 'M', '1994-06-06', 'JUNIOR_COLLEGE', 'medley-centre-staff'],
    ['medley-hrhead', '单于敏', 'F', '1978-05-31', 'BACHELOR', 'medley-hr-head'],
    ['hr.o16', '太叔宁', 'F', '1992-02-25', 'BACHELOR', 'medley-hr'],
  ]),
};
