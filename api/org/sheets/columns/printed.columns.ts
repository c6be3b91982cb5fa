import type { Bilingual } from '../../../core/bilingual.ts';
import type { PositionRelationKind } from '../../org.words.ts';
import type { SheetColumn } from './column.ts';

/** The field of a sheet of posts for each way in which the documents of a post name others (F004). */
export const relationFields: Readonly<Record<PositionRelationKind, string>> = {
  SUPERIOR: 'namedSuperiors',
  PEER: 'namedPeers',
  DIRECT_SUBORDINATE: 'namedSubordinates',
  INDIRECT_SUBORDINATE: 'namedIndirectSubordinates',
  INTERNAL_CONTACT: 'internalContacts',
  EXTERNAL_CONTACT: 'externalContacts',
};

const printed = (field: string, heading: Bilingual, type: 'text' | 'list' = 'list'): SheetColumn => ({
  field,
  heading,
  aliases: [],
  type,
  isFixed: true,
  about: {
    zh: '导出时自带，不能用表格修改；请在岗位页面办理',
    en: 'Comes with an export; a sheet cannot change it, the post’s page can',
  },
  example: { zh: '', en: '' },
});

/** What a sheet of posts shows and does not change. */
export const printedColumns: readonly SheetColumn[] = [
  printed('rank', { zh: '岗位职级', en: 'Rank' }, 'text'),
  printed(relationFields.SUPERIOR, { zh: '文件所写直接上级', en: 'Superior in documents' }),
  printed(relationFields.PEER, { zh: '文件所写同僚', en: 'Peers in documents' }),
  printed(relationFields.DIRECT_SUBORDINATE, { zh: '文件所写直接下级', en: 'Subordinates in documents' }),
  printed(relationFields.INDIRECT_SUBORDINATE, {
    zh: '文件所写间接下属',
    en: 'Indirect subordinates in documents',
  }),
  printed(relationFields.INTERNAL_CONTACT, { zh: '文件所写内部沟通', en: 'Internal contacts in documents' }),
  printed(relationFields.EXTERNAL_CONTACT, { zh: '文件所写外部沟通', en: 'External contacts in documents' }),
];
