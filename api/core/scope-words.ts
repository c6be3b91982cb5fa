import type { Scope } from './actor.ts';
import type { Bilingual } from './bilingual.ts';

/** How far an ability reaches, in the words that every text, form, file and screen uses (`scopes` of the app). */
export const scopeWords: Readonly<Record<Scope, Bilingual>> = {
  OWN: { zh: '本人事项', en: 'one’s own matters' },
  UNIT: { zh: '本部门', en: 'the unit' },
  SUBTREE: { zh: '本部门及下级', en: 'the unit and all below' },
  UNITS: { zh: '指定部门', en: 'the units named' },
  ALL: { zh: '整个组织', en: 'the whole organisation' },
};
